package ru.eschool.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that left the outbox; observed by the features that tell people and machines. An observer must bear to see
 * the same id twice, since the relay repeats what it could not confirm.
 *
 * @param payload the event record as JSON
 */
public record PublishedEvent(UUID schoolId, UUID id, String type, String payload, Instant occurredAt) {}
