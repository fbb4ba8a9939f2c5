/**
 * Reports of the school, generated from the journal and never compiled by hand. Each report is a package of its own:
 * {@code summarysheet} (сводная ведомость), {@code subjectteacher} (отчёт учителя-предметника), {@code officeschools} (сведения
 * о школах, for those above them), {@code personnel} (сведения о сотрудниках), {@code familypapers}
 * (согласия и заявления для подписи). What they share is the {@code kit}; no report knows another.
 *
 * <p>Their queries join tables of the features below and write nothing but the log of reads. No other feature asks them.
 */
@Feature(
        about = "Reports of a school, as data and as files in the customary forms.",
        uses = {"assessment", "people", "school", "audit"})
package ru.eschool.reporting;

import ru.eschool.platform.Feature;
