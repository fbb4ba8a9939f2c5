package ru.eschool.identity.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.identity.domain.AccessEvents;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records of the operations about access that was given, reset or taken. */
public final class AccessEventAnswers {
    private AccessEventAnswers() {}

    /** Who did what to whose access. */
    @Schema(name = "AccessEvent", description = "Who did what to whose access.")
    public record AccessEvent(
            UUID id,
            Instant at,

            @Schema(
                    enumeration = {
                        "ISSUED",
                        "REISSUED",
                        "RESET",
                        "PLACE_JOINED",
                        "ROLE_GRANTED",
                        "ROLE_ENDED",
                        "ACCOUNT_BLOCKED",
                        "ACCOUNT_UNBLOCKED",
                        "GUARDIAN_BLOCKED",
                        "GUARDIAN_UNBLOCKED"
                    },
                    examples = "RESET")
            String kind,

            @Schema(description = "Whose access it was.") PersonName person,

            @Schema(description = "The role that was granted or ended.") @MayBeAbsent
            Role role,

            @Schema(description = "Who did it; absent for an operator, of the server or of the database.") @MayBeAbsent
            PersonName actor,

            @Schema(description = "The role in which it was done.") @MayBeAbsent
            Role actorRole) {
        static AccessEvent of(AccessEvents.Event event) {
            return new AccessEvent(
                    event.id(),
                    event.at(),
                    event.kind().name(),
                    event.person(),
                    role(event.role()),
                    event.actor(),
                    role(event.actorRole()));
        }

        private static Role role(String name) {
            return name == null ? null : Role.valueOf(name);
        }
    }

    /** A part of the list of events. */
    @Schema(name = "AccessEventList", description = "A part of the school's log of access, newest first.")
    public record AccessEventList(List<AccessEvent> items, String nextCursor) {}

    /** What stands on a slip. */
    @Schema(name = "JoinPlace", description = "The login and the code that stand on an access slip.")
    public record JoinPlace(
            @Schema(examples = "alekseeva-48213") @NotBlank @Size(min = 1, max = 100)
            String login,

            @Schema(examples = "KHTR-2749-WMPD") @NotBlank @Size(min = 1, max = 40)
            String activationCode) {}
}
