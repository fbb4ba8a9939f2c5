package ru.eschool.journal.cells.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.timetable.Lesson;

/** A code that passed the rules, with the lesson it belongs to; version 0 where nothing is replaced. */
record AttendanceWrite(AttendanceChange change, Lesson lesson, int version) implements CellBatch.Write {
    @Override
    public CellBatch.Address cell() {
        return change.cell();
    }

    @Override
    public UUID lessonId() {
        return lesson.id();
    }

    @Override
    public LocalDate date() {
        return lesson.date();
    }

    @Override
    public UUID workId() {
        return null;
    }

    @Override
    public String text() {
        return AttendanceTarget.text(change.code(), change.minutesLate());
    }
}
