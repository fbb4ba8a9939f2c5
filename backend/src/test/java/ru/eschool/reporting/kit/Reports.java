package ru.eschool.reporting.kit;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up reports of any size. */
final class Reports {
    static final String LONG_NAME = "Константинопольская-Рождественская Александра Аполлинариевна";

    private Reports() {}

    /** Pupils with marks in so many groups of so many columns, and an average. */
    static Report ofGroups(int groups, int columns, int lines) {
        var all = new ArrayList<Report.Group>();
        all.add(Report.Group.of(Report.Column.repeated("number", "№ п/п", Kind.NUMBER)));
        all.add(Report.Group.of(Report.Column.repeated("name", "Фамилия Имя", Kind.TEXT)));
        for (var group = 0; group < groups; group++) {
            var ofGroup = new ArrayList<Report.Column>();
            for (var column = 0; column < columns; column++) {
                ofGroup.add(Report.Column.of("mark", "I", Kind.MARK));
            }
            all.add(new Report.Group("Вероятность и статистика", true, ofGroup));
        }
        all.add(Report.Group.turned(Report.Column.of("average", "Средний балл", Kind.AVERAGE)));
        var rows = new ArrayList<Report.Line>();
        for (var line = 1; line <= lines; line++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.count(line));
            cells.add(Cell.text(line == 3 ? LONG_NAME : "Иванова Мария"));
            for (var cell = 0; cell < groups * columns; cell++) {
                cells.add(new Cell.Mark("5", false));
            }
            cells.add(Cell.average(Optional.of(new BigDecimal("4.5"))));
            rows.add(new Report.Line("", cells));
        }
        return new Report(
                heading("Класс: 7Б"), all, rows, List.of(), null, List.of(), List.of("Примечание."), signatures());
    }

    static Report.Heading heading(String criteria) {
        return new Report.Heading(
                "МБОУ «Школа № 10»",
                "Сводная ведомость",
                criteria,
                criteria,
                "Ведомость",
                new Report.FileName("Ведомость", "sheet"),
                OffsetDateTime.parse("2026-11-12T09:00:00+03:00"));
    }

    static List<Report.Signature> signatures() {
        return List.of(new Report.Signature("Директор", null));
    }
}
