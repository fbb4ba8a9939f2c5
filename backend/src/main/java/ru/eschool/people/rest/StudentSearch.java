package ru.eschool.people.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look for; sent as a body, since an address with a name in it ends up in logs and histories. */
@Schema(name = "StudentSearch", description = "Whom to look for.")
public record StudentSearch(
        @Schema(
                description = "The beginning of the surname, and after a space of the first name.",
                examples = "Иванов П")
        @NotBlank
        @Size(max = 200)
        String query,

        @Schema(description = "Only pupils who are in this class today.")
        UUID classId,

        @Schema(description = "How many at most.", defaultValue = "50") @Min(1) @Max(200)
        Integer limit,

        @Schema(description = "The `nextCursor` of the part before.") @Size(max = 200)
        String cursor) {

    private static final int USUAL_LIMIT = 50;

    int limitOrUsual() {
        return limit == null ? USUAL_LIMIT : limit;
    }
}
