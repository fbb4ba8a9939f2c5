package ru.eschool.reporting.subjectteacher.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;

/** Journals of a made-up teacher, step by step; the second quarter and the first half-year run. */
final class Journals {
    static final String QUARTER_1 = "QUARTER-1";
    static final String HALF_YEAR_1 = "HALF_YEAR-1";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private final String teacher;
    private final List<TeacherFacts.Journal> journals = new ArrayList<>();
    private final List<TeacherFacts.Membership> members = new ArrayList<>();
    private final List<PeriodMark> marks = new ArrayList<>();

    Journals(String teacher) {
        this.teacher = teacher;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A pupil of the journals named after this, until they are named anew. */
    Journals pupil(String name, String from, String until) {
        members.add(new TeacherFacts.Membership(
                id(name), new DaySpan(LocalDate.parse(from), until == null ? null : LocalDate.parse(until))));
        return this;
    }

    Journals pupils(String... names) {
        for (var name : names) {
            pupil(name, "2026-09-01", null);
        }
        return this;
    }

    /** A journal of the pupils named since the last one. */
    Journals journal(String subject, String group, int grade, Scale scale) {
        journals.add(new TeacherFacts.Journal(id(subject + group), subject, group, grade, scale, List.copyOf(members)));
        members.clear();
        return this;
    }

    /** A mark in the last journal; the term belongs to the scheme of its grade. */
    Journals term(int number, String pupil, String entry) {
        return mark(
                PeriodKind.TERM,
                journals.getLast().grade() > 9 ? TermScheme.HALF_YEAR : TermScheme.QUARTER,
                number,
                pupil,
                entry);
    }

    Journals year(String pupil, String entry) {
        return mark(PeriodKind.YEAR, null, 0, pupil, entry);
    }

    private Journals mark(PeriodKind kind, TermScheme scheme, int number, String pupil, String entry) {
        marks.add(new PeriodMark(journals.getLast().id(), id(pupil), kind, scheme, number, entry, 1));
        return this;
    }

    TeacherReport report(String period) {
        var terms = new java.util.HashMap<Integer, List<Term>>();
        var quarters = List.of(
                term(TermScheme.QUARTER, 1, "2026-09-01", "2026-10-25"),
                term(TermScheme.QUARTER, 2, "2026-11-02", "2026-12-27"),
                term(TermScheme.QUARTER, 3, "2027-01-11", "2027-03-21"));
        IntStream.rangeClosed(1, 9).forEach(grade -> terms.put(grade, quarters));
        var halfYears = List.of(
                term(TermScheme.HALF_YEAR, 1, "2026-09-01", "2026-12-27"),
                term(TermScheme.HALF_YEAR, 2, "2027-01-11", "2027-05-26"));
        IntStream.rangeClosed(10, 11).forEach(grade -> terms.put(grade, halfYears));
        return TeacherReportAssembly.of(
                new TeacherFacts(
                        new TeacherFacts.Frame(
                                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа"
                                        + " № 10 имени Героя Советского Союза П. П. Сидорова»",
                                id(teacher),
                                teacher,
                                2026,
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2027, 5, 26)),
                        OffsetDateTime.parse("2026-11-12T09:00:00+03:00"),
                        TODAY,
                        journals,
                        Map.copyOf(terms),
                        marks),
                period);
    }

    private static Term term(TermScheme scheme, int number, String from, String to) {
        return new Term(
                id(scheme + "" + number),
                scheme,
                number,
                scheme.nameOf(number, null),
                LocalDate.parse(from),
                LocalDate.parse(to),
                TermStatus.OPEN,
                null);
    }

    /** Many groups of a teacher with a long name, marked to the end of the year if asked. */
    static Journals many(int groups) {
        var journals = new Journals("Константинопольская-Рождественская Александра Аполлинариевна");
        for (var group = 0; group < groups; group++) {
            var names = IntStream.rangeClosed(1, 24 + group % 7)
                    .mapToObj(i -> "Ученик " + i)
                    .toArray(String[]::new);
            journals.pupils(names)
                    .journal(
                            group % 2 == 0 ? "Основы безопасности и защиты Родины" : "Алгебра и начала анализа",
                            5
                                    + group % 7
                                    + "АБВГ".substring(group / 7 % 4, group / 7 % 4 + 1)
                                    + (group % 3 == 0 ? "" : ", 2-я подгруппа"),
                            5 + group % 7,
                            Scale.FIVE_POINT);
            for (var i = 0; i < names.length; i++) {
                var entry = i % 13 == 12 ? "NOT_ASSESSED" : Integer.toString(5 - (i * 3 + group) % 3);
                journals.term(1, names[i], i == 5 ? "2" : entry).year(names[i], entry);
            }
        }
        return journals;
    }
}
