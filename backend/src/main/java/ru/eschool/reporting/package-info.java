/**
 * Reports of the school and lists for integrators, generated from the journal and never compiled by hand: the summary
 * sheet of a class (сводная ведомость) on screen, as XLSX and as PDF, and the marks as they change.
 *
 * <p>Its queries join tables of the features below and write nothing but the log of reads. No other feature asks it.
 */
package ru.eschool.reporting;
