package ru.eschool.identity.domain;

import java.util.UUID;
import ru.eschool.platform.Role;

/**
 * An account's place in an office above the schools; displayName is the full name with patronymic.
 *
 * @param schools how many schools the office reaches
 */
public record HeldOffice(
        UUID accountId, String login, UUID officeId, String officeName, Role role, String displayName, int schools) {}
