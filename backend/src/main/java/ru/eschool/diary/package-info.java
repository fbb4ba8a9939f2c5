/**
 * The pupil's diary (электронный дневник): the week and the marks of a term, read-only, for the family and for those who
 * answer for the pupil.
 *
 * <p>Its queries join tables of the features below and write nothing but the log of reads. No other feature asks the
 * diary.
 */
@Feature(
        about = "A pupil's diary: the week with lessons, homework, marks and absences, and the marks of a term.",
        uses = {"assessment", "audit", "files", "journal", "school"})
@Tables(own = {"group_week", "school_stamp"})
package ru.eschool.diary;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
