package ru.eschool.exchange;

import java.util.UUID;
import ru.eschool.platform.Event;

/** A list of pupils and guardians was taken over into the school. */
public record PupilsImported(UUID schoolId, UUID importId) implements Event {}
