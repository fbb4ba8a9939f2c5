/**
 * Lesson plans (календарно-тематическое планирование): reading them from files and programmes, keeping them.
 *
 * <p>The journal asks {@link ru.eschool.curriculum.LessonPlans} for the rows it attaches to lessons.
 */
package ru.eschool.curriculum;
