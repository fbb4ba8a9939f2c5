package ru.eschool.journal.cells.domain;

/** What became of a cell that somebody wanted to change. */
public enum CellStatus {
    SAVED,
    CONFLICT,
    REFUSED
}
