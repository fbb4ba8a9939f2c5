/**
 * Lessons as they stand in the timetable: real rows with a day, a teacher, perhaps a substitute, a room.
 *
 * <p>Other features find lessons through {@link ru.eschool.timetable.Lessons}; nobody else writes the table. What is
 * recorded of a lesson belongs to the journal of its subject and group.
 */
@Feature(uses = {"teaching"})
@Tables(offered = {"lesson"})
package ru.eschool.timetable;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
