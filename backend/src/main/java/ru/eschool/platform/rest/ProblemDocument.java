package ru.eschool.platform.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Offered;

/** What went wrong, as RFC 9457 describes it. */
@Offered
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 describes it.")
public record ProblemDocument(
        @Schema(
                description =
                        "Stable name of the kind of problem, and the address at which this installation explains it.",
                examples = "/api/v1/problems/stale-version")
        String type,

        @Schema(description = "Short text in the caller's language.", examples = "Данные успели измениться")
        String title,

        @Schema(description = "HTTP status.", examples = "412")
        int status,

        @Schema(description = "What to do about it, in the caller's language.") @MayBeAbsent
        String detail,

        @Schema(description = "The last part of the type, for programs.", examples = "stale-version")
        String code,

        @Schema(description = "Names this request in the service's log.")
        String requestId,

        @Schema(description = "The fields that were refused.") @MayBeAbsent
        List<FieldError> errors,

        @Schema(
                description =
                        "With 412: the thing as it is now, in the form of the operation that reads it; `ETag` is its version.",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @MayBeAbsent
        Object current) {
    /** A refused field. */
    @Schema(name = "FieldError", description = "A refused field.")
    public record FieldError(
            @Schema(description = "JSON pointer to the field.", examples = "/changes/0/entry")
            String pointer,

            @Schema(description = "Stable code of the reason.", examples = "unknown-field")
            String code,

            @Schema(description = "The reason in the caller's language.")
            String message) {}
}
