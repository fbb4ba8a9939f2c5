package ru.eschool.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Which properties an answer always has. JSON leaves out what is not known, so everything but the properties named here
 * is required; the tests compare every answer with it. What a request needs is said by its validation annotations.
 */
final class AnswerSchemas {
    private static final Set<String> REQUESTS = Set.of(
            "AccessEventsSeen",
            "AttachLessonPlan",
            "AttendanceChange",
            "AttendanceChanges",
            "ChangeWork",
            "CreateWork",
            "JoinPlace",
            "MarkChange",
            "MarkChanges",
            "NewLessonPlan",
            "RecordLesson",
            "StudentSearch");

    private static final Map<String, Set<String>> MAY_BE_ABSENT = Map.ofEntries(
            Map.entry("AccessEvent", Set.of("actor", "actorRole", "role")),
            Map.entry("OwnAccessEvent", Set.of("actorName", "actorRole", "role")),
            Map.entry("AssignedHomework", Set.of("dueOn")),
            Map.entry("AttendanceCell", Set.of("minutesLate")),
            Map.entry("CellResult", Set.of("code", "current", "message", "version")),
            Map.entry("Child", Set.of("className")),
            Map.entry("CurrentCell", Set.of("changedAt", "changedBy", "code", "entry", "version")),
            Map.entry("DiaryAttendance", Set.of("minutesLate")),
            Map.entry("DiaryDay", Set.of("holiday")),
            Map.entry("DiaryLesson", Set.of("assigned", "attendance", "homework", "roomName", "topic")),
            Map.entry("DiaryMark", Set.of("comment", "title")),
            Map.entry("DiaryWeek", Set.of("className")),
            Map.entry(
                    "GridLesson",
                    Set.of(
                            "cellsReadOnlyMessage",
                            "cellsReadOnlyReason",
                            "plannedTopic",
                            "readOnlyMessage",
                            "readOnlyReason",
                            "topic")),
            Map.entry("GridStudent", Set.of("average", "memberUntil", "suggested", "termMark")),
            Map.entry("GuardianRow", Set.of("email", "phone")),
            Map.entry("Holiday", Set.of("grades")),
            Map.entry("Homework", Set.of("dueLessonId", "dueOn")),
            Map.entry("ImportRow", Set.of("birthDate", "guardianName")),
            Map.entry("Journal", Set.of("classId", "className", "lessonPlanId", "planName")),
            Map.entry("JournalGrid", Set.of("term")),
            Map.entry(
                    "Lesson",
                    Set.of(
                            "cellsReadOnlyMessage",
                            "cellsReadOnlyReason",
                            "homework",
                            "planItemId",
                            "plannedTopic",
                            "readOnlyMessage",
                            "readOnlyReason",
                            "roomName",
                            "substitute",
                            "topic")),
            Map.entry("LessonPlan", Set.of("author", "source")),
            Map.entry("LessonPlanPreview", Set.of("encoding", "grade", "sheet")),
            Map.entry("LessonPlanSummary", Set.of("author")),
            Map.entry("LessonStudent", Set.of("attendance")),
            Map.entry("MarkCell", Set.of("comment", "dueOn")),
            Map.entry("Membership", Set.of("classId", "className")),
            Map.entry("OverdueLesson", Set.of("readOnlyMessage", "readOnlyReason")),
            Map.entry("PlanIssue", Set.of("rowNumber")),
            Map.entry("PlanItem", Set.of("homework", "section")),
            Map.entry("PlanItemDraft", Set.of("homework", "section")),
            Map.entry("Problem", Set.of("current", "detail", "errors")),
            Map.entry("Room", Set.of("capacity")),
            Map.entry("SchoolClass", Set.of("classTeacher")),
            Map.entry("SheetColumn", Set.of("termId")),
            Map.entry("SheetRow", Set.of("average")),
            Map.entry("SheetTotals", Set.of("attainment", "averageMark", "column", "quality", "sou")),
            Map.entry("StudentAverage", Set.of("average", "suggested")),
            Map.entry("StudentInClass", Set.of("birthDate", "memberUntil", "middleName")),
            Map.entry("StudentMarks", Set.of("term")),
            Map.entry("StudentRow", Set.of("birthDate", "className")),
            Map.entry("SubjectMark", Set.of("comment", "numeric", "title")),
            Map.entry("SubjectMarks", Set.of("average", "suggested", "termMark")),
            Map.entry("SummarySheet", Set.of("classTeacher", "classTotalsPeriod")),
            Map.entry(
                    "TeachingLesson",
                    Set.of("homework", "plannedTopic", "readOnlyMessage", "readOnlyReason", "roomName", "topic")),
            Map.entry("Term", Set.of("closedOn")),
            Map.entry("ValueChange", Set.of("lessonId", "newValue", "oldValue", "reason", "studentId", "workId")),
            Map.entry("Work", Set.of("title")));

    private AnswerSchemas() {}

    static void require(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && !REQUESTS.contains(name)) {
                var required = required(name, schema);
                schema.setRequired(required.isEmpty() ? null : required);
            }
        });
    }

    private static List<String> required(String name, Schema schema) {
        var absent = MAY_BE_ABSENT.getOrDefault(name, Set.of());
        return schema.getProperties().keySet().stream()
                .filter(property -> !property.equals("nextCursor") && !absent.contains(property))
                .sorted()
                .toList();
    }
}
