package ru.eschool.school.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a room is equipped for. */
@Schema(description = "What a room is equipped for: ordinary lessons, a subject, sport, or a purpose besides lessons.")
public enum RoomKind {
    CLASSROOM,
    LABORATORY,
    COMPUTER,
    WORKSHOP,
    GYM,
    ASSEMBLY_HALL,
    LIBRARY,
    CANTEEN,
    OTHER
}
