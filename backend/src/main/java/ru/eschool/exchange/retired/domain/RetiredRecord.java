package ru.eschool.exchange.retired.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that is gone.
 *
 * @param kind which table it stood in
 * @param modifiedAt when it last changed before it went
 */
public record RetiredRecord(String kind, UUID id, Instant createdAt, Instant modifiedAt, Instant retiredAt) {}
