package ru.eschool.identity.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.Role;

/**
 * A role that somebody of the staff holds, held or will hold.
 *
 * @param until the last day, or null
 */
public record HeldRole(UUID id, Role role, LocalDate since, LocalDate until, int version) {}
