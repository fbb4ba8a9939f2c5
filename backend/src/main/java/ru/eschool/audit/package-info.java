/**
 * What was entered, changed and looked at: the history of the journal's values and that of all other records, sealed by one
 * hash chain per school, and the log of staff reading a child's data (002). Only adds and reads, never changes.
 *
 * <p>Features append to {@link ru.eschool.audit.History} in the transaction that changes the value and note reads in
 * {@link ru.eschool.audit.AccessLog}. The history of records ({@link ru.eschool.audit.RecordHistory}) is written by triggers
 * (ADR 011).
 */
@Feature
@Tables(
        own = {"access_log", "history_seal", "record_history", "record_history_value"},
        offered = {"value_history"})
package ru.eschool.audit;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
