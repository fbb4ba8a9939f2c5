package ru.eschool.notices.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the owner of an account is told.
 *
 * @param readAt null while it is not read
 * @param subjectId of what it tells; of {@link Kind#ACCESS} the event of access, of {@link Kind#AGREEMENT_ENDED} the agreement
 * @param access of {@link Kind#ACCESS} what happened
 */
public record Notice(
        UUID id,
        Instant at,
        Instant readAt,
        Kind kind,
        UUID subjectId,
        UUID schoolId,
        String schoolName,
        AccessNews access) {
    /** What people are told of. */
    public enum Kind {
        /** What others did to the account: a new slip, a reset, a block, a role. */
        ACCESS,
        /** The school has ended the agreement on the electronic diary. */
        AGREEMENT_ENDED
    }

    /**
     * What happened to the account.
     *
     * @param event what, as the log of access names it
     * @param role that was granted or ended, or null
     * @param actorName null for the operator of the database
     */
    public record AccessNews(String event, String role, String actorName, String actorRole) {}
}
