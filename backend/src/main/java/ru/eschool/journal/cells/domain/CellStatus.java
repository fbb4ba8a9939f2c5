package ru.eschool.journal.cells.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Closed;

/** What became of a cell that somebody wanted to change. */
@Closed
@Schema(
        description =
                "SAVED, also when the value stood there already; CONFLICT when somebody changed the cell in between;"
                        + " REFUSED for the reason that `code` names.")
public enum CellStatus {
    SAVED,
    CONFLICT,
    REFUSED
}
