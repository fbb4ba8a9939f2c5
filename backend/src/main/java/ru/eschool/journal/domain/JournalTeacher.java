package ru.eschool.journal.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who teaches a journal.
 *
 * @param id of the person
 * @param assignmentId of teaching it, which stays the same when the teacher leaves
 * @param until the last day; null while there is no end
 */
public record JournalTeacher(UUID id, String displayName, UUID assignmentId, LocalDate since, LocalDate until) {}
