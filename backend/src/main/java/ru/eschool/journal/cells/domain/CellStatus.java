package ru.eschool.journal.cells.domain;

import ru.eschool.platform.Closed;

/** What became of a cell that somebody wanted to change. */
@Closed
public enum CellStatus {
    SAVED,
    CONFLICT,
    REFUSED
}
