package ru.eschool.exchange.retired.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Page;

/** Records that are gone, as the contract has them. */
public final class RetiredRecordAnswers {
    private RetiredRecordAnswers() {}

    /** A part of them. */
    @Schema(
            name = "RetiredRecordList",
            description = "A part of the deleted records in the order in which they were deleted.")
    public record RetiredRecordList(
            List<RetiredRecord> items,

            @Schema(description = "Send it as `cursor` for the next part; absent on the last.")
            String nextCursor) {
        static RetiredRecordList of(Page<ru.eschool.exchange.retired.domain.RetiredRecord> page) {
            return new RetiredRecordList(
                    page.items().stream().map(RetiredRecord::of).toList(), page.nextCursor());
        }
    }

    /** One of them. */
    @Schema(
            name = "RetiredRecord",
            description = "A record that was deleted: its id and its moments, none of its values.")
    public record RetiredRecord(
            @Schema(
                    description = "What it was, as MARK, WORK or GROUP_MEMBERSHIP; an open list: others may be added.",
                    examples = "MARK")
            String kind,

            @Schema(description = "The id under which it was known.")
            UUID id,

            Instant createdAt,

            @Schema(description = "When it last changed before it was deleted.")
            Instant modifiedAt,

            Instant retiredAt) {
        static RetiredRecord of(ru.eschool.exchange.retired.domain.RetiredRecord retired) {
            return new RetiredRecord(
                    retired.kind().toUpperCase(Locale.ROOT),
                    retired.id(),
                    retired.createdAt(),
                    retired.modifiedAt(),
                    retired.retiredAt());
        }
    }
}
