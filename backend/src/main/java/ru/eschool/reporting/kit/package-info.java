/**
 * What every report is made of: {@link ru.eschool.reporting.kit.Report} as a value, and its forms: the table of an
 * answer, a spreadsheet ({@link ru.eschool.reporting.kit.ReportWorkbook}), a document to print
 * ({@link ru.eschool.reporting.kit.ReportDocument}). It knows no single report.
 */
package ru.eschool.reporting.kit;
