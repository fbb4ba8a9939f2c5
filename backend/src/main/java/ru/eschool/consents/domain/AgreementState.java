package ru.eschool.consents.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it stands with the agreements of a pupil. */
@Schema(
        description =
                "How it stands with a pupil's agreements: NONE was ever registered, one is STANDING, all have ENDED, the newest"
                        + " text is not answered yet (TEXT_UNANSWERED) or was refused (TEXT_REFUSED).")
public enum AgreementState {
    NONE,
    STANDING,
    ENDED,
    TEXT_UNANSWERED,
    TEXT_REFUSED
}
