package ru.eschool.identity.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.identity.domain.AccessEvents;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records of the operations about access that was given, reset or taken. */
public final class AccessEventAnswers {
    private AccessEventAnswers() {}

    private static final String KINDS =
            "ISSUED, REISSUED, RESET, PLACE_JOINED, ROLE_GRANTED, ROLE_ENDED, ACCOUNT_BLOCKED, ACCOUNT_UNBLOCKED,"
                    + " GUARDIAN_BLOCKED or GUARDIAN_UNBLOCKED; more may be added.";

    /** Who did what to whose access. */
    @Schema(name = "AccessEvent", description = "Who did what to whose access.")
    public record AccessEvent(
            UUID id,
            Instant at,
            @Schema(description = KINDS, examples = "RESET") String kind,

            @Schema(description = "Whose access it was.") PersonName person,

            @Schema(description = "The role that was granted or ended.") @MayBeAbsent
            String role,

            @Schema(description = "Who did it; absent for the operator of the database.") @MayBeAbsent
            PersonName actor,

            @Schema(description = "The role in which it was done.") @MayBeAbsent
            String actorRole) {
        static AccessEvent of(AccessEvents.Event event) {
            return new AccessEvent(
                    event.id(),
                    event.at(),
                    event.kind().name(),
                    event.person(),
                    event.role(),
                    event.actor(),
                    event.actorRole());
        }
    }

    /** A part of the list of events. */
    public record AccessEventList(List<AccessEvent> items, String nextCursor) {}

    /** What somebody else did to the caller's own account. */
    @Schema(name = "OwnAccessEvent", description = "What somebody else did to the caller's account.")
    public record OwnAccessEvent(
            UUID id,
            Instant at,
            @Schema(description = KINDS, examples = "RESET") String kind,

            @Schema(description = "The role that was granted or ended.") @MayBeAbsent
            String role,

            String schoolName,

            @Schema(description = "Who did it; absent for the operator of the database.") @MayBeAbsent
            String actorName,

            @Schema(description = "The role in which it was done.") @MayBeAbsent
            String actorRole,

            @Schema(description = "Whether the caller has acknowledged it.")
            boolean acknowledged) {
        static OwnAccessEvent of(AccessEvents.Told event) {
            return new OwnAccessEvent(
                    event.id(),
                    event.at(),
                    event.kind().name(),
                    event.role(),
                    event.schoolName(),
                    event.actorName(),
                    event.actorRole(),
                    event.acknowledged());
        }
    }

    /** The newest events of the caller's account, at most fifty. */
    public record OwnAccessEventList(List<OwnAccessEvent> items, String nextCursor) {}

    /** Until when the caller has seen what happened. */
    public record AccessEventsSeen(
            @Schema(description = "The moment of the newest event seen.") @NotNull
            Instant until) {}

    /** What stands on a slip. */
    public record JoinPlace(
            @Schema(examples = "alekseeva-48213") @NotBlank @Size(min = 1, max = 100)
            String login,

            @Schema(examples = "KHTR-2749-WMPD") @NotBlank @Size(min = 1, max = 40)
            String activationCode) {}
}
