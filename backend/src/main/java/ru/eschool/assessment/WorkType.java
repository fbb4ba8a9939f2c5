package ru.eschool.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of work that is marked. */
@Schema(description = "A kind of work that is marked.")
public record WorkType(
        UUID id,
        @Schema(examples = "Контрольная работа") String name,
        @Schema(examples = "КР") String shortName,

        @Schema(description = "The weight that a new work of this kind gets.", examples = "2.5")
        BigDecimal defaultWeight,

        @Schema(description = "Whether it is a control in the sense of the assessment schedule.")
        boolean control) {}
