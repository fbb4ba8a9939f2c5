package ru.eschool.school.domain;

/** What a room is equipped for. */
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
