package ru.eschool.reporting.officeschools.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import ru.eschool.reporting.kit.Cell;
import ru.eschool.reporting.kit.Kind;
import ru.eschool.reporting.kit.Report;
import ru.eschool.reporting.kit.Writing;

/** The schools of an office as a table for the office's own papers. */
final class OfficeSchoolForm {
    private static final List<Report.Group> GROUPS = List.of(
            Report.Group.of(Report.Column.repeated("number", "№", Kind.NUMBER)),
            Report.Group.of(Report.Column.repeated("school", "Школа", Kind.TEXT)),
            Report.Group.of(Report.Column.of("municipality", "Муниципалитет", Kind.TEXT)),
            Report.Group.of(Report.Column.of("locality", "Населённый пункт", Kind.TEXT)),
            Report.Group.of(Report.Column.of("year", "Учебный год", Kind.TEXT)),
            Report.Group.of(Report.Column.of("state", "Состояние года", Kind.TEXT)),
            Report.Group.of(Report.Column.of("closed", "Закрыто периодов", Kind.TEXT)),
            Report.Group.of(Report.Column.of("classes", "Классов", Kind.NUMBER)),
            Report.Group.of(Report.Column.of("pupils", "Обучающихся", Kind.NUMBER)),
            Report.Group.of(Report.Column.of("teachers", "Учителей", Kind.NUMBER)));

    private OfficeSchoolForm() {}

    static Report of(List<OfficeSchool> schools, SchoolSearch search, OffsetDateTime moment) {
        return new Report(
                heading(search, moment),
                GROUPS,
                IntStream.range(0, schools.size())
                        .mapToObj(i -> line(i + 1, schools.get(i)))
                        .toList(),
                schools.isEmpty() ? List.of() : List.of(total(schools)),
                schools.isEmpty() ? "Школ с такими условиями нет." : null,
                List.of(),
                List.of(
                        "Обучающиеся — числящиеся в классах; до начала и после конца учебного года — в его первый и последний день."
                                + " Учителя — все, у кого есть эта роль. Периоды — всех видов: четверти, триместры, полугодия.",
                        "Сформировано " + Writing.moment(moment) + "."),
                List.of());
    }

    private static Report.Heading heading(SchoolSearch search, OffsetDateTime moment) {
        var day = Writing.day(moment.toLocalDate());
        var criteria = (search.text() == null ? "Все школы" : "Поиск: «" + search.text() + "»")
                + (search.state() == null
                        ? ""
                        : ". Учебный год: " + search.state().words());
        return new Report.Heading(
                "",
                "Сведения о школах на " + day,
                criteria,
                "Сведения о школах, " + day,
                "Школы",
                new Report.FileName("Сведения о школах " + day, "schools-" + moment.toLocalDate()),
                moment);
    }

    private static Report.Line line(int number, OfficeSchool school) {
        return new Report.Line(
                school.id().toString(),
                List.of(
                        Cell.count(number),
                        Cell.text(school.shortName()),
                        Cell.text(school.municipalityName()),
                        Cell.text(school.locality()),
                        school.academicYear() == null
                                ? new Cell.Text(Writing.NOTHING)
                                : Cell.text(Writing.academicYear(school.academicYear())),
                        Cell.text(school.yearState().words()),
                        Cell.text(school.closedTerms() + " из " + school.terms()),
                        Cell.count(school.classes()),
                        Cell.count(school.pupils()),
                        Cell.count(school.teachers())));
    }

    private static Report.Line total(List<OfficeSchool> schools) {
        return new Report.Line(
                "",
                List.of(
                        Cell.NOTHING,
                        Cell.text("Всего: " + schools.size()),
                        Cell.NOTHING,
                        Cell.NOTHING,
                        Cell.NOTHING,
                        Cell.NOTHING,
                        Cell.NOTHING,
                        Cell.count(
                                schools.stream().mapToInt(OfficeSchool::classes).sum()),
                        Cell.count(
                                schools.stream().mapToInt(OfficeSchool::pupils).sum()),
                        Cell.count(schools.stream()
                                .mapToInt(OfficeSchool::teachers)
                                .sum())));
    }
}
