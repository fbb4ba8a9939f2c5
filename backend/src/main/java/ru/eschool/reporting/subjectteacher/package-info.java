/**
 * The report of a subject teacher (отчёт учителя-предметника): what the marks of each of the teacher's groups come to, term
 * by term.
 */
package ru.eschool.reporting.subjectteacher;
