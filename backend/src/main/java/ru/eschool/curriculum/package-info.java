/**
 * The curriculum (учебный план), and lesson plans (календарно-тематическое планирование): reading them from files and
 * programmes, keeping them.
 *
 * <p>The journal asks {@link ru.eschool.curriculum.LessonPlans} for the rows it attaches to lessons.
 */
@Feature(
        about =
                "The curriculum: weekly hours by subject and grade. Lesson plans: from files and federal programmes, stored"
                        + " for the journals of a subject and a grade.",
        uses = {"school"})
@Tables(offered = {"curriculum_line", "lesson_plan", "plan_item"})
package ru.eschool.curriculum;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
