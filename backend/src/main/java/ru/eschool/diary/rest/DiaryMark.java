package ru.eschool.diary.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.diary.domain.WeekOfPupil;
import ru.eschool.platform.rest.MayBeAbsent;

/** A mark as the family sees it. */
@Schema(description = "A mark as the family sees it.")
public record DiaryMark(
        UUID id,
        UUID workId,

        @Schema(
                description = "A mark of the journal's scale, or DEBT: a work that is still to be done.",
                examples = "5")
        String entry,

        @Schema(examples = "Контрольная работа") String workTypeName,
        @Schema(examples = "2") BigDecimal weight,
        @MayBeAbsent String title,

        @Schema(description = "The teacher's comment.") @MayBeAbsent
        String comment,

        Instant changedAt) {
    static DiaryMark of(WeekOfPupil.Mark mark) {
        return new DiaryMark(
                mark.id(),
                mark.workId(),
                mark.entry(),
                mark.workTypeName(),
                mark.weight(),
                mark.title(),
                mark.comment(),
                mark.changedAt());
    }
}
