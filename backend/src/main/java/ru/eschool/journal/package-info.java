/**
 * The class journal: works, marks, attendance, homework and the record of lessons, with the rules that protect them
 * (001 §3.2).
 *
 * <p>Its rooms: {@code domain} and {@code rest} are the journal itself, who sees it and who may write in it until when;
 * {@code cells} marks and attendance; {@code lesson} the record of a lesson, its works and homework, the plan laid over the
 * lessons, a teacher's day; {@code grid} the pages of the journal.
 *
 * <p>Follow one mark: {@code MarkResource} reads the request, {@code MarkService} hands it to {@code CellEntry}, which enters
 * cells of every kind: it asks {@code MarkPolicy} what may stand in the cell (and that {@code LessonWriting} who may write in
 * the lesson and until when), and {@code MarkCells} stores it under the version that the caller saw.
 */
@Feature(
        about = "The class journal: lessons, works, marks, attendance, homework and their history.",
        uses = {"files", "timetable", "teaching", "curriculum", "assessment", "people", "school", "audit"})
@Tables(
        offered = {
            "attendance",
            "homework",
            "homework_file",
            "journal",
            "journal_teacher",
            "lesson_record",
            "mark",
            "work"
        })
package ru.eschool.journal;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
