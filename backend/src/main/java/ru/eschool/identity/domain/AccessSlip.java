package ru.eschool.identity.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The slip that the class teacher hands out (001, 002): the only place where the activation code is ever seen.
 *
 * @param activationCode works once; the first sign-in asks for a password of the person's own
 */
public record AccessSlip(
        UUID personId, String displayName, String login, String activationCode, OffsetDateTime issuedAt) {}
