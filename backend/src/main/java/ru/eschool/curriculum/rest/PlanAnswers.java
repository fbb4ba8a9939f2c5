package ru.eschool.curriculum.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.curriculum.LessonPlans;
import ru.eschool.curriculum.domain.LessonPlanLists.Summary;
import ru.eschool.curriculum.domain.LessonPlanService.FullPlan;
import ru.eschool.curriculum.domain.PlanDraft;
import ru.eschool.curriculum.rest.PlanRequests.PlanItemDraft;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.platform.rest.ProblemAnswers;

/** The records that the operations of lesson plans answer with. */
public final class PlanAnswers {

    private PlanAnswers() {}

    /** Something in a file that the teacher should look at. */
    @Schema(
            name = "PlanIssue",
            description =
                    "Something in the file to look at. A row with an ERROR was not taken, one with a WARNING was.")
    public record PlanIssue(
            @Schema(description = "Row of the file; absent when it concerns the whole.") @MayBeAbsent
            Integer rowNumber,

            @Schema(
                    enumeration = {"ERROR", "WARNING"},
                    examples = "WARNING")
            String severity,

            @Schema(examples = "plan-hours-missing") String code,
            String message) {

        static PlanIssue of(PlanDraft.Issue issue, ProblemAnswers texts, Locale language) {
            return new PlanIssue(
                    issue.rowNumber(),
                    issue.severity().name(),
                    issue.code(),
                    texts.message(language, issue.code(), issue.arguments().toArray()));
        }
    }

    /** A plan that a federal programme offers. */
    @Schema(name = "PlanChoice", description = "A plan that the federal programme offers.")
    public record PlanChoice(
            int grade,

            @Schema(description = "Name of a lesson-by-lesson variant; empty for the topics of the grade.")
            String variant,

            int hours) {}

    /** What a file turned out to hold. */
    @Schema(name = "LessonPlanPreview", description = "What a file turned out to hold; nothing is stored.")
    public record LessonPlanPreview(
            @Schema(
                    enumeration = {"XLSX", "CSV", "FEDERAL_PROGRAMME"},
                    examples = "XLSX")
            String format,

            @Schema(description = "A proposed name.") String name,

            @Schema(description = "The grade the file speaks of, if it does.") @MayBeAbsent
            Integer grade,

            int totalHours,

            @Schema(description = "The sheet that holds the table.") @MayBeAbsent
            String sheet,

            @Schema(description = "The encoding of a csv.", examples = "windows-1251") @MayBeAbsent
            String encoding,

            List<PlanItemDraft> items,
            List<PlanIssue> issues,

            @Schema(description = "What else the federal programme offers.")
            List<PlanChoice> choices) {

        static LessonPlanPreview of(PlanDraft draft, ProblemAnswers texts, Locale language) {
            return new LessonPlanPreview(
                    draft.format().name(),
                    draft.name(),
                    draft.grade(),
                    draft.totalHours(),
                    draft.sheet(),
                    draft.encoding(),
                    draft.items().stream().map(PlanItemDraft::of).toList(),
                    draft.issues().stream()
                            .map(issue -> PlanIssue.of(issue, texts, language))
                            .toList(),
                    draft.choices().stream()
                            .map(choice -> new PlanChoice(choice.grade(), choice.variant(), choice.hours()))
                            .toList());
        }
    }

    /** What is to be said of a plan's hours. */
    @Schema(
            name = "PlanHoursRemarks",
            description =
                    "What is to be said of the hours of a plan; empty when they are as foreseen or nothing is foreseen.")
    public record PlanHoursRemarks(List<PlanIssue> remarks) {

        static PlanHoursRemarks of(List<PlanDraft.Issue> remarks, ProblemAnswers texts, Locale language) {
            return new PlanHoursRemarks(remarks.stream()
                    .map(remark -> PlanIssue.of(remark, texts, language))
                    .toList());
        }
    }

    /** A plan's visiting card. */
    @Schema(name = "LessonPlanSummary", description = "A lesson plan without its rows.")
    public record LessonPlanSummary(
            UUID id,
            String name,
            UUID subjectId,
            String subjectName,
            int grade,
            int academicYear,
            int hours,
            int itemCount,
            @MayBeAbsent PersonName author,
            int version) {

        static LessonPlanSummary of(Summary plan) {
            return new LessonPlanSummary(
                    plan.id(),
                    plan.name(),
                    plan.subjectId(),
                    plan.subjectName(),
                    plan.grade(),
                    plan.academicYear(),
                    plan.hours(),
                    plan.itemCount(),
                    authorOf(plan),
                    plan.version());
        }
    }

    /** A list of plans. */
    @Schema(name = "LessonPlanList", description = "A part of the list of lesson plans.")
    public record LessonPlanList(List<LessonPlanSummary> items, String nextCursor) {}

    /** A row of a stored plan. */
    @Schema(name = "PlanItem", description = "A row of a stored lesson plan.")
    public record PlanItem(
            UUID id,
            int position,
            @MayBeAbsent String section,
            String topic,
            int hours,
            @MayBeAbsent String homework) {

        static PlanItem of(LessonPlans.Item item) {
            return new PlanItem(
                    item.id(), item.position(), item.section(), item.topic(), item.hours(), item.homework());
        }
    }

    /** A plan with its rows. */
    @Schema(name = "LessonPlan", description = "A lesson plan with its rows in teaching order.")
    public record LessonPlan(
            UUID id,
            String name,
            UUID subjectId,
            String subjectName,
            int grade,
            int academicYear,
            int hours,
            int itemCount,
            @MayBeAbsent PersonName author,
            int version,
            @MayBeAbsent String source,
            List<PlanItem> items) {

        static LessonPlan of(FullPlan plan) {
            var card = plan.summary();
            return new LessonPlan(
                    card.id(),
                    card.name(),
                    card.subjectId(),
                    card.subjectName(),
                    card.grade(),
                    card.academicYear(),
                    card.hours(),
                    card.itemCount(),
                    authorOf(card),
                    card.version(),
                    card.source(),
                    plan.items().stream().map(PlanItem::of).toList());
        }
    }

    private static PersonName authorOf(Summary plan) {
        return plan.authorId() == null ? null : new PersonName(plan.authorId(), plan.authorName());
    }
}
