package ru.eschool.journal.domain;

import java.util.UUID;
import ru.eschool.assessment.TermMarkSuggestion;
import ru.eschool.assessment.WeightedAverage;

/** What a pupil's marks come to. */
public record PupilAverage(UUID studentId, WeightedAverage average, TermMarkSuggestion suggestion) {}
