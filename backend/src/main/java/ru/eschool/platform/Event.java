package ru.eschool.platform;

import java.util.UUID;

/** Something that happened in a school. Implementations are records and carry ids only, never a name or a mark. */
public interface Event {
    UUID schoolId();
}
