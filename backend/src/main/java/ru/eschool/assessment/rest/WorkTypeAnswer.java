package ru.eschool.assessment.rest;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.WorkType;
import ru.eschool.platform.Offered;

/** A kind of work as the contract has it; the record of every answer that names one. */
@Offered
@Schema(name = "WorkType", description = "A kind of work that is marked.")
public record WorkTypeAnswer(
        UUID id,
        @Schema(examples = "Контрольная работа") String name,
        @Schema(examples = "КР") String shortName,

        @Schema(description = "The weight that a new work of this kind gets.", examples = "2.5")
        BigDecimal defaultWeight,

        @Schema(description = "Whether it is a control in the sense of the assessment schedule.")
        boolean control) {
    public static WorkTypeAnswer of(WorkType type) {
        return new WorkTypeAnswer(type.id(), type.name(), type.shortName(), type.defaultWeight(), type.control());
    }
}
