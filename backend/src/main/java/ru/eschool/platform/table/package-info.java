/**
 * Uploaded tables (xlsx, csv) as rows of cleaned text, read with hard limits: nothing in a file can make the service
 * fetch, evaluate or unpack more than it should. A formula is the value it had when the file was saved.
 */
@Offered
package ru.eschool.platform.table;

import ru.eschool.platform.Offered;
