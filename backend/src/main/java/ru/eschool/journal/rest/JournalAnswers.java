package ru.eschool.journal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.Scale;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.Page;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.Subject;
import ru.eschool.school.TermScheme;

/** What is told about a journal as a whole. */
public final class JournalAnswers {
    private JournalAnswers() {}

    /** One subject of one group in one year. */
    @Schema(description = "The journal of one subject, one group, one academic year.")
    public record Journal(
            UUID id,
            int academicYear,
            Subject subject,
            @Schema(examples = "7Б") String groupName,

            @Schema(description = "The class of the group; absent for a stream.") @MayBeAbsent
            String className,

            @MayBeAbsent UUID classId,
            int grade,
            List<JournalTeacher> teachers,
            Scale scale,

            @Schema(implementation = TermScheme.class, examples = "QUARTER")
            String termScheme,

            @Schema(description = "Whether the caller may enter anything here; each lesson says so for itself.")
            boolean mayEdit,

            @MayBeAbsent UUID lessonPlanId,
            @MayBeAbsent String planName) {
        public static Journal of(OpenJournal journal) {
            return new Journal(
                    journal.id(),
                    journal.academicYear(),
                    journal.subject(),
                    journal.groupName(),
                    journal.className(),
                    journal.classId(),
                    journal.grade(),
                    journal.teachers().stream().map(JournalTeacher::of).toList(),
                    journal.scale(),
                    journal.termScheme() == null ? null : journal.termScheme().code(),
                    journal.mayEdit(),
                    journal.lessonPlanId(),
                    journal.planName());
        }
    }

    /** Who teaches a journal. */
    @Schema(description = "A teacher of the journal, from now on or already.")
    public record JournalTeacher(
            @Schema(description = "Of the person.") UUID id,

            @Schema(examples = "Иванова Мария Петровна") String displayName,

            @Schema(description = "Of teaching the journal; stays the same when the teacher leaves.")
            UUID assignmentId,

            LocalDate since,

            @Schema(description = "The last day; absent while there is no end.") @MayBeAbsent
            LocalDate until) {
        static JournalTeacher of(ru.eschool.journal.domain.JournalTeacher teacher) {
            return new JournalTeacher(
                    teacher.id(), teacher.displayName(), teacher.assignmentId(), teacher.since(), teacher.until());
        }
    }

    /** A part of a list of journals. */
    @Schema(description = "A part of the journals that the caller may read, by grade, group and subject.")
    public record JournalList(List<Journal> items, String nextCursor) {
        static JournalList of(Page<OpenJournal> page) {
            return new JournalList(page.items().stream().map(Journal::of).toList(), page.nextCursor());
        }
    }
}
