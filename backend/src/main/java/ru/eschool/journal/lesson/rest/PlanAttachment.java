package ru.eschool.journal.lesson.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.journal.lesson.domain.PlanFit;
import ru.eschool.platform.rest.MayBeAbsent;

/** How a plan fits the lessons, as the contract has it. */
@Schema(description = "How a plan fits the lessons of a journal.")
public record PlanAttachment(
        UUID lessonPlanId,
        String planName,
        int plannedHours,

        @Schema(description = "Lessons that are not cancelled.")
        int lessonCount,

        @Schema(description = "Lessons with a row of the plan.")
        int attached,

        @Schema(description = "Hours of the plan without a lesson.")
        int left,

        @Schema(description = "Lessons without a row of the plan.")
        int unplanned,

        @Schema(description = "Hours that the curriculum gives the subject in the year, if it names it.") @MayBeAbsent
        Integer curriculumHours) {
    static PlanAttachment of(PlanFit fit) {
        return new PlanAttachment(
                fit.lessonPlanId(),
                fit.planName(),
                fit.plannedHours(),
                fit.lessonCount(),
                fit.attached(),
                fit.left(),
                fit.unplanned(),
                fit.curriculumHours());
    }
}
