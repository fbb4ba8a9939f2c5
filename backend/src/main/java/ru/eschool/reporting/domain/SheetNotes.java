package ru.eschool.reporting.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.eschool.assessment.SummaryFormulas;

/** What stands under the table of a printed sheet: the class as a whole, the legend, the formulas, the signatures. */
final class SheetNotes {
    /** Stands in place of the table where no journal of the class has marks, as in grade 1. */
    static final String NO_MARKS = "В классе нет журналов с отметками, поэтому ведомость не заполняется.";

    private static final String BLANK = "____________________";

    private SheetNotes() {}

    /** Who signs the sheet, and a name or a blank to write it on. */
    record Signature(String post, String name) {}

    static List<String> of(SummarySheet sheet) {
        var notes = new ArrayList<String>();
        if (sheet.columns().isEmpty()) {
            return List.of(compiled(sheet));
        }
        notes.add(classResult(sheet));
        var legend = "н/а — не аттестован, осв — освобождён, зач — зачёт, нз — незачёт.";
        notes.add(
                sheet.hasPreliminary()
                        ? legend + " В скобках курсивом — предварительно: отметка ещё не выставлена, показано, о чём"
                                + " говорит средний балл; в итоги такие значения не входят."
                        : legend);
        notes.add(formulas());
        notes.add(compiled(sheet));
        return List.copyOf(notes);
    }

    private static String compiled(SummarySheet sheet) {
        return "Сформировано " + SheetText.moment(sheet.moment()) + ". Учтены ученики, числящиеся в классе на "
                + SheetText.day(sheet.countedOn()) + ".";
    }

    static String classResult(SummarySheet sheet) {
        var result = sheet.classResult();
        if (result.period() == null) {
            return "Итоги класса: отметок за период ещё нет.";
        }
        var pupils = result.pupils();
        return "Итоги класса (" + result.period() + "): всего учеников — "
                + sheet.rows().size()
                + "; отличников — " + pupils.n5()
                + "; на «4» и «5» — " + pupils.n4() + ", из них с одной «4» — " + result.oneFour()
                + "; с «3» — " + pupils.n3() + ", из них с одной «3» — " + result.oneThree()
                + "; неуспевающих — " + pupils.n2()
                + "; н/а — " + pupils.notAssessed()
                + "; освобождены — " + pupils.exempt()
                + "; выставлены не все отметки — " + pupils.noMarkYet()
                + ". Успеваемость, % — " + percent(SummaryFormulas.attainment(pupils))
                + "; качество, % — " + percent(SummaryFormulas.quality(pupils))
                + "; СОУ, % — " + percent(SummaryFormulas.sou(result.marks()))
                + "; средний балл — "
                + SheetText.average(SummaryFormulas.averageMark(result.marks()).orElse(null)) + ".";
    }

    private static String percent(Optional<BigDecimal> value) {
        return SheetText.percent(value.orElse(null));
    }

    static String formulas() {
        return SummaryFormulas.ALL.stream()
                .map(formula -> formula.name() + " (в. " + formula.version() + ") = " + formula.text())
                .collect(Collectors.joining(
                        "; ",
                        "Формулы: ",
                        ". N — ученики без освобождённых и без тех, кому"
                                + " отметка ещё не выставлена; н/а входит в N."));
    }

    static List<Signature> signatures(SummarySheet sheet) {
        return List.of(
                new Signature("Классный руководитель", sheet.classTeacher() == null ? BLANK : sheet.classTeacher()),
                new Signature("Заместитель директора по УВР", BLANK),
                new Signature("Директор", BLANK));
    }
}
