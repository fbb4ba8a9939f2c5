package ru.eschool.notices.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.notices.domain.Notice;
import ru.eschool.notices.domain.NoticeService;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records of the operations on the caller's notices. */
public final class NoticeAnswers {
    private NoticeAnswers() {}

    /** What happened to the caller's account. */
    @Schema(name = "AccessNews", description = "What others did to the caller's account.")
    public record AccessNews(
            @Schema(
                    description = "REISSUED, RESET, PLACE_JOINED, ROLE_GRANTED, ROLE_ENDED, ACCOUNT_BLOCKED,"
                            + " ACCOUNT_UNBLOCKED, GUARDIAN_BLOCKED or GUARDIAN_UNBLOCKED; more may be added.",
                    examples = "RESET")
            String event,

            @Schema(description = "The role that was granted or ended.") @MayBeAbsent
            String role,

            @Schema(description = "Who did it; absent for an operator, of the server or of the database.") @MayBeAbsent
            String actorName,

            @Schema(description = "The role in which it was done.") @MayBeAbsent
            String actorRole) {}

    /** Something that the caller is told. */
    @Schema(name = "Notice", description = "Something that the caller is told.")
    public record NoticeRow(
            UUID id,
            Instant at,

            @Schema(description = "Absent while it is not read.") @MayBeAbsent
            Instant readAt,

            @Schema(description = "ACCESS or AGREEMENT_ENDED; more may be added.", examples = "ACCESS")
            String kind,

            @Schema(
                    description =
                            "Of what it tells; of ACCESS the event in the school's log of access, of AGREEMENT_ENDED the agreement.")
            UUID subjectId,

            UUID schoolId,
            @Schema(description = "Where it happened.") String schoolName,

            @Schema(description = "Of the kind ACCESS.") @MayBeAbsent
            AccessNews access) {
        static NoticeRow of(Notice notice) {
            var access = notice.access();
            return new NoticeRow(
                    notice.id(),
                    notice.at(),
                    notice.readAt(),
                    notice.kind().name(),
                    notice.subjectId(),
                    notice.schoolId(),
                    notice.schoolName(),
                    access == null
                            ? null
                            : new AccessNews(access.event(), access.role(), access.actorName(), access.actorRole()));
        }
    }

    /** A part of the caller's notices. */
    @Schema(name = "NoticeList", description = "A part of the caller's notices over all schools, newest first.")
    public record NoticeList(
            List<NoticeRow> items,
            String nextCursor,

            @Schema(description = "How many of all are not read; 100 stands for as many or more.")
            int unread) {
        static NoticeList of(NoticeService.Part part) {
            return new NoticeList(
                    part.page().items().stream().map(NoticeRow::of).toList(),
                    part.page().nextCursor(),
                    part.unread());
        }
    }

    /** Until when the caller has read. */
    @Schema(name = "NoticesRead", description = "Up to which moment the caller has read the notices.")
    public record NoticesRead(
            @Schema(description = "The moment of the newest notice that was read.") @NotNull
            Instant until) {}
}
