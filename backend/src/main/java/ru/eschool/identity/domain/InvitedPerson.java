package ru.eschool.identity.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whom an operator of the server has invited: an administrator of a school, or an officer above the schools.
 *
 * @param id of the person in the school, or of the officer
 * @param subject of the sign-in's user in the directory
 * @param email of an officer, or null; that of an administrator is the school's to see
 */
public record InvitedPerson(
        UUID id,
        String displayName,
        String login,
        String subject,
        String email,
        InvitationState state,
        Instant invitedAt) {}
