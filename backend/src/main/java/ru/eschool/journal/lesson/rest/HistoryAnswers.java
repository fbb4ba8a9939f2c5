package ru.eschool.journal.lesson.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.lesson.domain.HistoryService.NamedChange;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.MayBeAbsent;

/** The history of a journal's values. */
public final class HistoryAnswers {
    private HistoryAnswers() {}

    /** A value that was entered, changed or removed. */
    @Schema(description = "A value that was entered, changed or removed.")
    public record ValueChange(
            @Schema(description = "Place in the history; grows with time.")
            String id,

            Instant at,
            ValueKind kind,

            @Schema(description = "Absent when nothing was there.") @MayBeAbsent
            String oldValue,

            @Schema(description = "Absent when the value was removed.") @MayBeAbsent
            String newValue,

            PersonName by,
            @Schema(description = "The role acted in.") Role role,
            @MayBeAbsent UUID lessonId,
            @MayBeAbsent UUID workId,
            @MayBeAbsent UUID studentId,
            @MayBeAbsent String reason) {
        static ValueChange of(NamedChange named) {
            var recorded = named.recorded();
            var change = recorded.change();
            return new ValueChange(
                    Long.toString(recorded.seq()),
                    recorded.at(),
                    change.kind(),
                    change.oldValue(),
                    change.newValue(),
                    named.by(),
                    recorded.actorRole(),
                    change.lessonId(),
                    change.workId(),
                    change.studentId(),
                    change.reason());
        }
    }

    /** Changes, newest first. */
    @Schema(description = "A part of the history of a cell or of a lesson, newest first.")
    public record ValueChangeList(List<ValueChange> items, String nextCursor) {
        static ValueChangeList of(Page<NamedChange> changes) {
            return new ValueChangeList(
                    changes.items().stream().map(ValueChange::of).toList(), changes.nextCursor());
        }
    }
}
