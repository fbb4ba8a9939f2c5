package ru.eschool.curriculum.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.curriculum.domain.NewPlan;
import ru.eschool.curriculum.domain.PlanDraft;
import ru.eschool.platform.Ids;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations of lesson plans receive. */
public final class PlanRequests {

    private PlanRequests() {}

    /** A row of a plan that is not stored yet. */
    @Schema(name = "PlanItemDraft", description = "A row of a lesson plan that is not stored yet.")
    public record PlanItemDraft(
            @Schema(description = "The section (раздел) that the topic belongs to.", examples = "Дроби")
            @Size(max = 500)
            @MayBeAbsent
            String section,

            @Schema(description = "What is taught.", examples = "Сложение дробей с разными знаменателями")
            @NotBlank
            @Size(max = 2000)
            String topic,

            @Schema(description = "Consecutive lessons that the row takes.", examples = "2") @Min(1) @Max(400)
            int hours,

            @Schema(description = "Homework for the lesson.", examples = "§ 12, № 345") @Size(max = 4000) @MayBeAbsent
            String homework) {

        static PlanItemDraft of(PlanDraft.Item item) {
            return new PlanItemDraft(item.section(), item.topic(), item.hours(), item.homework());
        }

        PlanDraft.Item item() {
            return new PlanDraft.Item(blankToNull(section), topic.strip(), hours, blankToNull(homework));
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A plan to store. */
    @Schema(name = "NewLessonPlan", description = "A lesson plan to store.")
    public record NewLessonPlan(
            @Schema(examples = "Математика, 7 класс, 2026/2027") @NotBlank @Size(max = 300)
            String name,

            @NotNull UUID subjectId,
            @Schema(examples = "7") @Min(1) @Max(11) int grade,

            @Schema(description = "Calendar year in which the academic year starts.", examples = "2026")
            @Min(2000)
            @Max(2100)
            int academicYear,

            @Schema(description = "Where the plan comes from, a file's name for instance.") @Size(max = 300)
            String source,

            @NotEmpty @Size(max = 2000) List<@NotNull @Valid PlanItemDraft> items) {

        NewPlan plan() {
            return new NewPlan(
                    Ids.next(),
                    name.strip(),
                    subjectId,
                    grade,
                    academicYear,
                    source == null || source.isBlank() ? null : source.strip(),
                    items.stream().map(PlanItemDraft::item).toList());
        }
    }
}
