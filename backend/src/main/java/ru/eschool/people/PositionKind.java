package ru.eschool.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a position is somebody's main work or held beside it (совместительство). */
@Schema(description = "MAIN is the main work, COMBINED is held beside it (совместительство).")
public enum PositionKind {
    MAIN,
    COMBINED
}
