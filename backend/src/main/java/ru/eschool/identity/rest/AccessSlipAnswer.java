package ru.eschool.identity.rest;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.identity.domain.AccessSlip;

/** The slip that the class teacher hands out. */
@Schema(
        name = "AccessSlip",
        description = "A login with a code that works once, to be handed to the person; nothing else shows the code.")
public record AccessSlipAnswer(
        UUID personId, String displayName, String login, String activationCode, OffsetDateTime issuedAt) {
    static AccessSlipAnswer of(AccessSlip slip) {
        return new AccessSlipAnswer(
                slip.personId(), slip.displayName(), slip.login(), slip.activationCode(), slip.issuedAt());
    }
}
