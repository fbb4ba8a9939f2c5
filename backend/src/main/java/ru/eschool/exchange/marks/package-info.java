/** Marks between two days for other programs, part after part; it joins the journal's tables and writes only the log of reads. */
package ru.eschool.exchange.marks;
