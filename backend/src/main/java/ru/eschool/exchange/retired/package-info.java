/** What was deleted, for other programs that keep a copy: ids and moments, no values. It reads the tombstones. */
package ru.eschool.exchange.retired;
