/**
 * The class journal: works, marks, attendance, homework and the record of lessons, with the rules that protect them
 * (001 §3.2). The records in this package are the events that leave when something was entered.
 *
 * <p>Follow one mark: {@code MarkResource} reads the request, {@code MarkService} asks {@code LessonWriting} who may write
 * in the lesson and until when, {@code MarkPolicy} what may stand in the cell, {@code MarkCells} stores it under the version that the caller saw.
 */
@Feature(uses = {"timetable", "curriculum", "assessment", "people", "school", "audit"})
@Tables(offered = {"attendance", "homework", "journal", "journal_teacher", "lesson_record", "mark", "work"})
package ru.eschool.journal;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
