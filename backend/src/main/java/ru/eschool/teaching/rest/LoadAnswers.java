package ru.eschool.teaching.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.teaching.domain.LoadFacts;
import ru.eschool.teaching.domain.LoadOverview;

/** The records that the operations on the teaching load answer with. */
public final class LoadAnswers {
    private LoadAnswers() {}

    /** Who is taught. */
    @Schema(name = "LoadGroup", description = "A group that can be taught.")
    public record LoadGroup(
            UUID id,
            @Schema(examples = "7Б, английский 1") String name,

            @Schema(
                    description = "WHOLE_CLASS, SUBGROUP of a class, STREAM, ELECTIVE, EXTRACURRICULAR, EXTENDED_DAY or"
                            + " INDIVIDUAL.",
                    examples = "SUBGROUP")
            String kind,

            @Schema(description = "Absent for a group of several classes.") @MayBeAbsent
            UUID classId) {
        static LoadGroup of(LoadFacts.Group group) {
            return new LoadGroup(group.id(), group.name(), group.kind(), group.classId());
        }
    }

    /** What is taught. */
    @Schema(name = "LoadSubject", description = "A subject of the load.")
    public record LoadSubject(
            UUID id, @Schema(examples = "Алгебра") String name) {}

    /** A line of the load. */
    @Schema(
            name = "TeachingLoad",
            description = "A line of the teaching load: who teaches a group a subject, for how many hours a week and in"
                    + " which time.")
    public record TeachingLoad(
            UUID id,
            int academicYear,
            LoadGroup group,
            @Schema(examples = "7") int grade,
            LoadSubject subject,

            @Schema(description = "Absent for a vacancy.") @MayBeAbsent
            PersonName teacher,

            @Schema(description = "Lessons a week.", examples = "3")
            BigDecimal weeklyHours,

            @Schema(description = "The first day.", examples = "2026-09-01")
            LocalDate since,

            @Schema(description = "The last day; absent while there is no end.") @MayBeAbsent
            LocalDate until,

            @Schema(description = "Since when the journal is open to the teacher; absent for a draft.") @MayBeAbsent
            Instant confirmedAt,

            int version) {
        static TeachingLoad of(LoadFacts line) {
            return new TeachingLoad(
                    line.id(),
                    line.academicYear(),
                    LoadGroup.of(line.group()),
                    line.group().grade(),
                    new LoadSubject(line.subject().id(), line.subject().name()),
                    line.teacher(),
                    line.weeklyHours(),
                    line.since(),
                    line.until(),
                    line.confirmedAt(),
                    line.version());
        }
    }

    /** A part of the load. */
    @Schema(name = "TeachingLoadList", description = "A part of the load of a year.")
    public record TeachingLoadList(
            List<TeachingLoad> items, @MayBeAbsent String nextCursor) {
        static TeachingLoadList of(Page<LoadFacts> page) {
            return new TeachingLoadList(
                    page.items().stream().map(TeachingLoad::of).toList(), page.nextCursor());
        }
    }

    /** What was confirmed. */
    @Schema(name = "TeachingLoadConfirmation", description = "How many drafts were confirmed.")
    public record TeachingLoadConfirmation(
            int academicYear, @Schema(examples = "24") int confirmed) {}

    /** A subject of a class against the curriculum. */
    @Schema(
            name = "LoadOfClass",
            description = "A subject of a class: hours a week that the curriculum wants, and those that the load gives."
                    + " Pupils of different subgroups can have different hours.")
    public record LoadOfClass(
            UUID classId,
            @Schema(examples = "7Б") String className,
            LoadSubject subject,

            @Schema(
                    description = "Hours of the curriculum; absent when it has no such subject in this grade.",
                    examples = "3")
            @MayBeAbsent
            BigDecimal required,

            @Schema(description = "Given to the pupil whose subgroup has the fewest.", examples = "3")
            BigDecimal least,

            @Schema(description = "Given to the pupil whose subgroup has the most.", examples = "3")
            BigDecimal most,

            @Schema(description = "Of them without a teacher yet.", examples = "0")
            BigDecimal vacant) {
        static LoadOfClass of(LoadOverview.SubjectOfClass subject) {
            return new LoadOfClass(
                    subject.classId(),
                    subject.className(),
                    new LoadSubject(subject.subjectId(), subject.subjectName()),
                    subject.required(),
                    subject.least(),
                    subject.most(),
                    subject.vacant());
        }
    }

    /** The hours of a member of the staff. */
    @Schema(
            name = "LoadOfTeacher",
            description = "A member of the staff with the hours given to them; 0 without a load.")
    public record LoadOfTeacher(
            PersonName teacher,
            @Schema(examples = "18") BigDecimal weeklyHours,

            @Schema(description = "How many groups they teach.", examples = "6")
            int groups) {
        static LoadOfTeacher of(LoadOverview.TeacherHours hours) {
            return new LoadOfTeacher(new PersonName(hours.id(), hours.name()), hours.weeklyHours(), hours.groups());
        }
    }

    /** The load as a whole. */
    @Schema(
            name = "TeachingLoadOverview",
            description =
                    "The load of a year, drafts included, as it is on a day: against the curriculum and by teacher.")
    public record TeachingLoadOverview(
            int academicYear,

            @Schema(description = "Today, or the day of the year that is nearest to it.")
            LocalDate on,

            @Schema(description = "By class and subject.") List<LoadOfClass> classes,

            @Schema(description = "The whole staff by name.")
            List<LoadOfTeacher> teachers,

            @Schema(description = "The groups that can be given to a teacher.")
            List<LoadGroup> groups) {
        static TeachingLoadOverview of(LoadOverview overview) {
            return new TeachingLoadOverview(
                    overview.academicYear(),
                    overview.on(),
                    overview.subjects().stream().map(LoadOfClass::of).toList(),
                    overview.teachers().stream().map(LoadOfTeacher::of).toList(),
                    overview.groups().stream().map(LoadGroup::of).toList());
        }
    }
}
