package ru.eschool.reporting.kit.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.SummaryFormulas;

/** A formula. */
@Schema(description = "A formula with its version: a changed formula gets a new one.")
public record FormulaName(String name, int version, String text) {
    /** The formulas of results. */
    public static List<FormulaName> ofResults() {
        return SummaryFormulas.ALL.stream()
                .map(formula -> new FormulaName(formula.name(), formula.version(), formula.text()))
                .toList();
    }
}
