package ru.eschool.journal.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.Scale;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.Subject;

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
            List<PersonName> teachers,
            Scale scale,

            @Schema(description = "QUARTER, TRIMESTER or HALF_YEAR.", examples = "QUARTER")
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
                    journal.teachers(),
                    journal.scale(),
                    journal.termScheme() == null ? null : journal.termScheme().name(),
                    journal.mayEdit(),
                    journal.lessonPlanId(),
                    journal.planName());
        }
    }

    /** A part of a list of journals. */
    public record JournalList(List<Journal> items, String nextCursor) {
        static JournalList of(Page<OpenJournal> page) {
            return new JournalList(page.items().stream().map(Journal::of).toList(), page.nextCursor());
        }
    }
}
