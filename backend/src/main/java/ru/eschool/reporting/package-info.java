/**
 * Reports of the school, generated from the journal and never compiled by hand: the summary sheet of a class (сводная
 * ведомость) on screen, as XLSX and as PDF.
 *
 * <p>Its queries join tables of the features below and write nothing but the log of reads. No other feature asks it.
 */
@Feature(uses = {"assessment", "school", "audit"})
package ru.eschool.reporting;

import ru.eschool.platform.Feature;
