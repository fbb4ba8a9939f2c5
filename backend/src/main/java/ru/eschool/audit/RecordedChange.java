package ru.eschool.audit;

import java.time.Instant;
import java.util.UUID;
import ru.eschool.platform.Role;

/**
 * A change as the history keeps it.
 *
 * @param seq place in the history; grows with time
 * @param actorId who did it
 * @param actorRole the role acted in
 */
public record RecordedChange(long seq, Instant at, UUID actorId, Role actorRole, ValueChange change) {}
