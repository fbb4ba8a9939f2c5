package ru.eschool.journal.cells.domain;

import ru.eschool.timetable.Lesson;

/** A code that passed the rules, with the lesson it belongs to; version 0 where nothing is replaced. */
record AttendanceWrite(AttendanceChange change, Lesson lesson, int version) implements CellBatch.Write {
    @Override
    public CellBatch.Address cell() {
        return new CellBatch.Address(change.lessonId(), change.studentId());
    }

    @Override
    public boolean empties() {
        return change.code() == null;
    }
}
