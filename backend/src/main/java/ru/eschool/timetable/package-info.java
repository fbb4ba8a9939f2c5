/**
 * Lessons as they stand in the timetable: real rows with a day, a teacher, perhaps a substitute, a room, a topic.
 *
 * <p>Other features find lessons and record them through {@link ru.eschool.timetable.Lessons}; nobody else writes the
 * table.
 */
@Feature
@Tables(offered = {"lesson"})
package ru.eschool.timetable;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
