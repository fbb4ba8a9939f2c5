/**
 * The frame of a school: years, terms, holidays, bells, rooms, subjects and settings. Other features ask
 * {@link ru.eschool.school.SchoolFrame}, and {@link ru.eschool.school.WorkingDays} for the end of a legal term.
 */
@Feature(about = "The frame of a school: its calendar, subjects and rooms.")
@Tables(
        own = {"bell", "bell_schedule", "moved_day", "municipality", "production_day", "production_year", "region"},
        offered = {
            "academic_year",
            "grade_scheme",
            "holiday",
            "room",
            "school",
            "school_setting",
            "subject",
            "term",
            "term_scheme"
        })
package ru.eschool.school;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
