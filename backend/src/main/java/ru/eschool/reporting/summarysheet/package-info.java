/** The summary sheet of a class (сводная ведомость успеваемости): pupils by subjects and periods, with totals. */
package ru.eschool.reporting.summarysheet;
