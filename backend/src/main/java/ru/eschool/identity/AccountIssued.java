package ru.eschool.identity;

import java.util.UUID;
import ru.eschool.platform.Event;

/** A person got a sign-in, or a new activation code for it. */
public record AccountIssued(UUID schoolId, UUID personId) implements Event {}
