package ru.eschool.journal.lesson.domain;

import java.math.BigDecimal;
import java.util.UUID;
import ru.eschool.assessment.WorkType;

/** A work of a lesson: one column of the journal. */
public record WorkColumn(
        UUID id, UUID lessonId, int position, WorkType workType, String title, BigDecimal weight, int version) {}
