package ru.eschool.reporting.summarysheet.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.eschool.assessment.SummaryFormulas;
import ru.eschool.reporting.kit.SummaryFigure;
import ru.eschool.reporting.kit.Writing;

/** What stands under the table of a printed sheet: the class as a whole, the legend, the formulas. */
final class SheetNotes {
    /** Stands in place of the table where no journal of the class has marks, as in grade 1. */
    static final String NO_MARKS = "В классе нет журналов с отметками, поэтому ведомость не заполняется.";

    private SheetNotes() {}

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
        notes.add(SummaryFigure.formulas());
        notes.add(compiled(sheet));
        return List.copyOf(notes);
    }

    private static String compiled(SummarySheet sheet) {
        return "Сформировано " + Writing.moment(sheet.moment()) + ". В завершённых периодах учтены ученики,"
                + " числившиеся в классе в последний день периода, в остальных — числящиеся на "
                + Writing.day(sheet.countedOn()) + "."
                + (sheet.hasLeft() ? " Выбывшие показаны с периодами, в которых они учтены." : "");
    }

    static String classResult(SummarySheet sheet) {
        var result = sheet.classResult();
        if (result.period() == null) {
            return "Итоги класса: отметок за период ещё нет.";
        }
        var pupils = result.pupils();
        return "Итоги класса (" + result.period() + "): всего учеников — "
                + (pupils.counted() + pupils.exempt() + pupils.noMarkYet())
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
                + Writing.average(SummaryFormulas.averageMark(result.marks()).orElse(null)) + ".";
    }

    private static String percent(Optional<BigDecimal> value) {
        return Writing.percent(value.orElse(null));
    }
}
