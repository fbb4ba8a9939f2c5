package ru.eschool.reporting.summarysheet.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.eschool.assessment.AssessmentRules;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;

/** Facts of made-up classes, step by step. */
final class Sheets {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final List<String> SUBJECTS = List.of(
            "Русский язык",
            "Литература",
            "Английский язык",
            "Алгебра",
            "Геометрия",
            "Вероятность и статистика",
            "Информатика",
            "История",
            "Обществознание",
            "География",
            "Физика",
            "Биология",
            "Музыка",
            "Изобразительное искусство",
            "Труд (технология)",
            "Основы безопасности и защиты Родины");

    private final List<SheetFacts.Pupil> pupils = new ArrayList<>();
    private final List<SheetFacts.Journal> journals = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<PeriodMark> periodMarks = new ArrayList<>();
    private final List<SheetFacts.WorkMark> works = new ArrayList<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Sheets pupils(String... names) {
        for (var name : names) {
            pupil(name, "2026-09-01", null);
        }
        return this;
    }

    /** A pupil of the class from a day on until the day before another; null while there is no end. */
    Sheets pupil(String name, String from, String until) {
        pupils.add(new SheetFacts.Pupil(id(name), name, List.of(span(from, until))));
        return this;
    }

    private static DaySpan span(String from, String until) {
        return new DaySpan(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    /** A journal of all pupils named so far. */
    Sheets journal(String subject, Scale scale) {
        return journal(
                subject,
                scale,
                pupils.stream().map(SheetFacts.Pupil::displayName).toArray(String[]::new));
    }

    Sheets journal(String subject, Scale scale, String... students) {
        journals.add(new SheetFacts.Journal(
                id("journal " + subject),
                id(subject),
                subject,
                scale,
                Arrays.stream(students)
                        .map(name -> new SheetFacts.Membership(id(name), span("2026-09-01", null)))
                        .toList()));
        return this;
    }

    Sheets quarter(int number, String from, String to, String status) {
        terms.add(new Term(
                id("quarter " + number),
                TermScheme.QUARTER,
                number,
                number + " четверть",
                LocalDate.parse(from),
                LocalDate.parse(to),
                TermStatus.valueOf(status),
                "CLOSED".equals(status) ? LocalDate.parse(to) : null));
        return this;
    }

    /** The first quarter is closed, the second runs. */
    Sheets quarters() {
        return quarter(1, "2026-09-01", "2026-10-25", "CLOSED")
                .quarter(2, "2026-11-02", "2026-12-27", "OPEN")
                .quarter(3, "2027-01-11", "2027-03-21", "OPEN")
                .quarter(4, "2027-03-29", "2027-05-26", "OPEN");
    }

    Sheets set(String pupil, String subject, String kind, int term, String entry) {
        return set(pupil, subject, PeriodKind.valueOf(kind), null, term, entry);
    }

    Sheets term(String pupil, String subject, int term, String entry) {
        return set(pupil, subject, PeriodKind.TERM, TermScheme.QUARTER, term, entry);
    }

    Sheets halfYear(String pupil, String subject, int number, String entry) {
        return set(pupil, subject, PeriodKind.TERM, TermScheme.HALF_YEAR, number, entry);
    }

    private Sheets set(String pupil, String subject, PeriodKind kind, TermScheme scheme, int term, String entry) {
        periodMarks.add(new PeriodMark(id("journal " + subject), id(pupil), kind, scheme, term, entry, 1));
        return this;
    }

    Sheets work(String pupil, String subject, String date, String entry, String weight) {
        works.add(new SheetFacts.WorkMark(
                id("journal " + subject), id(pupil), LocalDate.parse(date), entry, new BigDecimal(weight)));
        return this;
    }

    SummarySheet sheet() {
        return SheetAssembly.of(new SheetFacts(
                new SheetFacts.SchoolClass(
                        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 10»",
                        id("class"),
                        "7Б",
                        7,
                        2026,
                        true,
                        "Петрова Ольга Ивановна",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 5, 26)),
                OffsetDateTime.parse("2026-11-12T09:00:00+03:00"),
                TODAY,
                pupils,
                journals,
                terms,
                periodMarks,
                works,
                AssessmentRules.of(Map.of())));
    }

    /** A class of the given size with sixteen subjects; marks for so many quarters, then year and final if asked. */
    static SummarySheet wide(int pupilCount, int quarters, boolean yearEnd) {
        var sheets = new Sheets();
        var names = IntStream.rangeClosed(1, pupilCount)
                .mapToObj(i -> "Константинопольская Александра " + i)
                .toArray(String[]::new);
        sheets.pupils(names).quarters();
        SUBJECTS.forEach(subject -> sheets.journal(subject, Scale.FIVE_POINT));
        for (var i = 0; i < names.length; i++) {
            for (var j = 0; j < SUBJECTS.size(); j++) {
                var mark = Integer.toString(5 - (i * 7 + j * j + i * j) % 3);
                for (var quarter = 1; quarter <= quarters; quarter++) {
                    sheets.term(names[i], SUBJECTS.get(j), quarter, (i + j) % 41 == 40 ? "NOT_ASSESSED" : mark);
                }
                sheets.work(names[i], SUBJECTS.get(j), "2026-11-09", mark, "1");
                if (yearEnd) {
                    sheets.set(names[i], SUBJECTS.get(j), "YEAR", 0, mark)
                            .set(names[i], SUBJECTS.get(j), "FINAL", 0, mark);
                }
            }
        }
        return sheets.sheet();
    }
}
