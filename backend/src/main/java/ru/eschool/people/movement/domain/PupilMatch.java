package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil whom the school knows, now or once, and who may be the child that is to be enrolled.
 *
 * @param birthDate null when unknown
 * @param className the class today, or null
 * @param enrolled whether the pupil is at the school or will be
 */
public record PupilMatch(UUID id, String displayName, LocalDate birthDate, String className, boolean enrolled) {}
