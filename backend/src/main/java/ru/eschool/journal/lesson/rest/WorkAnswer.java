package ru.eschool.journal.lesson.rest;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.rest.WorkTypeAnswer;
import ru.eschool.journal.lesson.domain.WorkColumn;
import ru.eschool.platform.rest.MayBeAbsent;

/** A work: a column of the journal. */
@Schema(name = "Work", description = "A column of the journal.")
public record WorkAnswer(
        UUID id,
        UUID lessonId,
        int position,
        WorkTypeAnswer workType,
        @MayBeAbsent String title,
        BigDecimal weight,
        int version) {
    public static WorkAnswer of(WorkColumn work) {
        return new WorkAnswer(
                work.id(),
                work.lessonId(),
                work.position(),
                WorkTypeAnswer.of(work.workType()),
                work.title(),
                work.weight(),
                work.version());
    }
}
