package ru.eschool.journal.domain;

/** What became of a cell that somebody wanted to change. */
public enum CellStatus {
    SAVED,
    CONFLICT,
    REFUSED
}
