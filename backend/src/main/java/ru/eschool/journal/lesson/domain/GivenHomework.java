package ru.eschool.journal.lesson.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a lesson gives everybody to do.
 *
 * @param dueLessonId null while no lesson follows
 * @param dueOn the day of that lesson
 */
public record GivenHomework(String text, UUID dueLessonId, LocalDate dueOn) {}
