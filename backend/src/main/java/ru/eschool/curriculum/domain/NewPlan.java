package ru.eschool.curriculum.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a new plan is made of.
 *
 * @param source where it comes from, or null
 * @param items rows in teaching order
 */
public record NewPlan(
        UUID id, String name, UUID subjectId, int grade, int academicYear, String source, List<PlanDraft.Item> items) {}
