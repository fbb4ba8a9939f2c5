package ru.eschool.reporting.personnel.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.Personnel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.StaffCategory;
import ru.eschool.reporting.kit.Cell;
import ru.eschool.reporting.kit.Kind;
import ru.eschool.reporting.kit.Report;
import ru.eschool.reporting.kit.Writing;

/** The staff as a table for the school's own papers. */
final class PersonnelForm {
    private static final List<Report.Group> GROUPS = List.of(
            Report.Group.of(Report.Column.repeated("number", "№", Kind.NUMBER)),
            Report.Group.of(Report.Column.repeated("name", "Фамилия, имя, отчество", Kind.TEXT)),
            Report.Group.of(Report.Column.of("positions", "Должности, ставка", Kind.TEXT)),
            Report.Group.of(Report.Column.of("category", "Категория", Kind.TEXT)),
            Report.Group.of(Report.Column.of("attestedOn", "Аттестация", Kind.DATE)),
            Report.Group.of(Report.Column.of("attestationDueOn", "Следующая", Kind.DATE)),
            Report.Group.of(Report.Column.of("education", "Образование", Kind.TEXT)),
            Report.Group.of(Report.Column.of("courseHours", "Курсы за 3 года, ч", Kind.NUMBER)),
            Report.Group.of(Report.Column.of("lastCourseOn", "Последние курсы", Kind.DATE)),
            Report.Group.of(Report.Column.of("hiredOn", "Принят", Kind.DATE)),
            Report.Group.of(Report.Column.of("dismissedOn", "Уволен", Kind.DATE)));

    private PersonnelForm() {}

    static Report of(
            String school, List<Personnel.Sheet> sheets, Personnel.Selection selection, OffsetDateTime moment) {
        return new Report(
                heading(school, selection, moment),
                GROUPS,
                IntStream.range(0, sheets.size())
                        .mapToObj(i -> line(i + 1, sheets.get(i)))
                        .toList(),
                List.of(),
                sheets.isEmpty() ? "Сотрудников с такими условиями нет." : null,
                List.of(),
                notes(sheets, moment),
                List.of());
    }

    private static Report.Heading heading(String school, Personnel.Selection selection, OffsetDateTime moment) {
        var day = Writing.day(moment.toLocalDate());
        return new Report.Heading(
                school,
                "Сведения о сотрудниках на " + day,
                criteria(selection),
                "Сведения о сотрудниках, " + day,
                "Сотрудники",
                new Report.FileName("Сведения о сотрудниках " + day, "staff-" + moment.toLocalDate()),
                moment);
    }

    private static String criteria(Personnel.Selection selection) {
        var criteria = new ArrayList<String>();
        criteria.add(
                switch (selection.state()) {
                    case WORKING -> "Работают";
                    case DISMISSED -> "Уволены";
                    case ALL -> "Все";
                });
        if (selection.position() != null) {
            criteria.add("должность: " + selection.position());
        }
        if (selection.category() != null) {
            criteria.add("категория: " + category(selection.category()));
        }
        if (selection.dueWithinMonths() != null) {
            criteria.add("аттестация в ближайшие месяцы: " + selection.dueWithinMonths() + " и просроченная");
        }
        return String.join("; ", criteria);
    }

    private static Report.Line line(int number, Personnel.Sheet sheet) {
        var row = sheet.row();
        return new Report.Line(
                row.id().toString(),
                List.of(
                        Cell.count(number),
                        Cell.text(row.displayName()),
                        Cell.text(row.positions().stream()
                                .map(PersonnelForm::position)
                                .collect(Collectors.joining("; "))),
                        Cell.text(category(row.category())),
                        day(row.attestedOn()),
                        day(row.attestationDueOn()),
                        Cell.text(sheet.educations().stream()
                                .map(PersonnelForm::education)
                                .collect(Collectors.joining("; "))),
                        Cell.count(sheet.courseHours()),
                        day(sheet.lastCourseOn()),
                        day(row.hiredOn()),
                        day(row.dismissedOn())));
    }

    private static Cell day(LocalDate day) {
        return day == null ? Cell.NOTHING : new Cell.Day(day);
    }

    private static String position(Personnel.HeldPosition position) {
        return position.title()
                + (position.rate() == null ? "" : ", " + rate(position.rate()))
                + (position.kind() == PositionKind.COMBINED ? " (совместительство)" : "");
    }

    private static String rate(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String education(Personnel.Education education) {
        return level(education.level()) + ", " + education.institution()
                + (education.speciality() == null ? "" : ", " + education.speciality());
    }

    private static String level(EducationLevel level) {
        return switch (level) {
            case SECONDARY_GENERAL -> "среднее общее";
            case SECONDARY_VOCATIONAL -> "среднее профессиональное";
            case BACHELOR -> "бакалавриат";
            case SPECIALIST -> "специалитет";
            case MASTER -> "магистратура";
            case POSTGRADUATE -> "высшая квалификация";
        };
    }

    private static String category(StaffCategory category) {
        return switch (category) {
            case HIGHEST -> "высшая";
            case FIRST -> "первая";
            case CONFORMITY -> "соответствие должности";
            case NONE -> "без категории";
        };
    }

    private static List<String> notes(List<Personnel.Sheet> sheets, OffsetDateTime moment) {
        var counts = sheets.stream()
                .collect(Collectors.groupingBy(sheet -> sheet.row().category(), Collectors.counting()));
        return List.of(
                "Всего: " + sheets.size() + ". По категориям: "
                        + Arrays.stream(StaffCategory.values())
                                .map(category -> category(category) + " — " + counts.getOrDefault(category, 0L))
                                .collect(Collectors.joining(", "))
                        + ".",
                "Следующая аттестация: через пять лет после подтверждения соответствия должности (273-ФЗ, ст. 49, ч. 2) и после"
                        + " присвоения категории до 01.09.2023; категории, присвоенные позже, бессрочны (приказ Минпросвещения"
                        + " от 24.03.2023 № 196). Категория, срок которой истёк, в счёт не идёт.",
                "Сформировано " + Writing.moment(moment) + ".");
    }
}
