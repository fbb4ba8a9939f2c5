/**
 * How results are measured: scales, weighted averages, the suggested term mark, the formulas of reports, kinds of work,
 * marks of a period.
 *
 * <p>{@link ru.eschool.assessment.Scale}, {@link ru.eschool.assessment.WeightedAverage},
 * {@link ru.eschool.assessment.TermMarkSuggestion} and {@link ru.eschool.assessment.SummaryFormulas} are the only
 * implementation of this arithmetic; they know nothing but {@code java}. {@link ru.eschool.assessment.Assessment} answers
 * from the database.
 */
@Feature(about = "Kinds of work and their weights.", uses = "school")
@Tables(offered = {"period_mark", "work_type"})
package ru.eschool.assessment;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
