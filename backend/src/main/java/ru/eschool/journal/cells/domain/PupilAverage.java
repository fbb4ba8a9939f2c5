package ru.eschool.journal.cells.domain;

import java.util.UUID;
import ru.eschool.assessment.MarkResult;

/** What a pupil's marks of a term come to. */
public record PupilAverage(UUID studentId, UUID termId, MarkResult result) {}
