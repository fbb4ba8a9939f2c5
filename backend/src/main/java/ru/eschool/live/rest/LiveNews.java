package ru.eschool.live.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.live.domain.LiveMessage;
import ru.eschool.platform.rest.MayBeAbsent;

/** The data of one event of the stream. */
@Schema(description = "The data of one event of the stream.")
public record LiveNews(
        @Schema(description = "False when more has changed than is named here: read everything anew.")
        boolean complete,

        @Schema(description = "What has changed, each thing once; empty in the first event of a stream.")
        List<LiveChange> changes) {

    static LiveNews of(LiveMessage message) {
        return new LiveNews(
                message.complete(),
                message.changes().stream().map(LiveChange::of).toList());
    }

    /** One thing that has changed. */
    @Schema(name = "LiveChange", description = "One thing that has changed: ids to read it anew by, never a value.")
    public record LiveChange(
            @Schema(
                    description =
                            "LESSON (its time, teacher, room), LESSON_RECORD (topic, attendance taken), WORK, HOMEWORK,"
                                    + " MARK, ATTENDANCE, PERIOD_MARK, TERM, HOLIDAY. The list may grow.",
                    examples = "MARK")
            String kind,

            @Schema(description = "The journal it belongs to.") @MayBeAbsent
            UUID journalId,

            @Schema(description = "The lesson it belongs to.") @MayBeAbsent
            UUID lessonId,

            @Schema(description = "The pupil whose result it is.") @MayBeAbsent
            UUID studentId) {
        static LiveChange of(LiveMessage.Item item) {
            return new LiveChange(item.kind(), item.journalId(), item.lessonId(), item.studentId());
        }
    }
}
