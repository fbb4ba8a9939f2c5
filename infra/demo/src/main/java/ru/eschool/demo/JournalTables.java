package ru.eschool.demo;

import java.util.List;
import java.util.UUID;

/** Journals, lessons, homework, works, marks, attendance and their history as rows. */
final class JournalTables {
    private static final String TOPIC_WITHOUT_PLAN = "Резервный урок. Повторение изученного";
    private static final String REQUEST = "demo-school";
    private static final String WANTED_SUBJECT = "informatics";
    private static final int WANTED_GRADE = 9;

    private final GeneratedSchool school;
    private final SchoolTables frame;
    private final RandomStreams.Ids ids;
    private final HomeworkPapers papers;

    JournalTables(GeneratedSchool school, SchoolTables frame, HomeworkPapers papers) {
        this.papers = papers;
        this.school = school;
        this.frame = frame;
        this.ids = school.plan().streams().ids("homework");
    }

    void fill() {
        journals();
        lessons();
        lessonRecords();
        homework();
        works();
        marks();
        attendance();
        termMarks();
        history();
    }

    private UUID person(Staffing.Teacher teacher) {
        return school.staffRoom().person(teacher).id();
    }

    private void journals() {
        var journals = frame.ofYear("journal", "id", "subject_id", "group_id", "grade", "scale", "lesson_plan_id");
        var teachers = frame.ofYear("journal_teacher", "id", "journal_id", "teacher_id", "during");
        var loads = frame.ofYear(
                "teaching_load",
                "id",
                "group_id",
                "subject_id",
                "grade",
                "teacher_id",
                "weekly_hours",
                "since",
                "confirmed_at");
        var loadIds = school.plan().streams().ids("teaching-load");
        var firstDay = school.plan().calendar().startsOn;
        var confirmed = SchoolCalendar.instant(firstDay.minusDays(4).atTime(15, 0));
        for (var j : school.journals().all) {
            var subject = frame.subjectIds.get(j.subject().key());
            var load = loadIds.next();
            loads.row(
                    load,
                    j.group().id(),
                    subject,
                    j.grade(),
                    person(j.teacher()),
                    j.weeklyHours(),
                    firstDay,
                    confirmed);
            journals.row(
                    j.id(),
                    subject,
                    j.group().id(),
                    j.grade(),
                    j.scale(),
                    j.plan().id());
            teachers.row(load, j.id(), person(j.teacher()), "[" + firstDay + ",)");
        }
        if (school.plan().isDemo()) {
            // An hour more than the curriculum, for which the deputy head still looks for a teacher.
            school.journals().all.stream()
                    .filter(j -> j.subject().key().equals(WANTED_SUBJECT) && j.grade() == WANTED_GRADE)
                    .forEach(j -> loads.row(
                            loadIds.next(),
                            j.group().id(),
                            frame.subjectIds.get(WANTED_SUBJECT),
                            WANTED_GRADE,
                            null,
                            1,
                            firstDay,
                            null));
        }
    }

    private void lessons() {
        var lessons = frame.ofYear(
                "lesson",
                "id",
                "subject_id",
                "group_id",
                "on_date",
                "lesson_number",
                "starts_at",
                "ends_at",
                "teacher_id",
                "substitute_id",
                "room_id",
                "room_shared",
                "status");
        for (var l : school.lessonBook().all) {
            lessons.row(
                    l.id,
                    frame.subjectIds.get(l.journal.subject().key()),
                    l.journal.group().id(),
                    l.date,
                    l.number,
                    l.startsAt(),
                    l.endsAt(),
                    person(l.journal.teacher()),
                    l.substitute == null ? null : person(l.substitute),
                    l.room.id(),
                    l.room.shared(),
                    l.cancelled ? "CANCELLED" : "PLANNED");
        }
    }

    private void lessonRecords() {
        var records = frame.ofYear(
                "lesson_record",
                "lesson_id",
                "journal_id",
                "plan_item_id",
                "topic",
                "topic_at",
                "held",
                "attendance_taken_at",
                "version");
        for (var l : school.lessonBook().all) {
            if (l.item != null || l.recorded()) {
                String topic = l.item == null ? TOPIC_WITHOUT_PLAN : l.item.topic();
                records.row(
                        l.id,
                        l.journal.id(),
                        l.item == null ? null : l.item.id(),
                        l.recorded() ? topic : null,
                        l.topicAt,
                        l.recorded(),
                        l.attendanceAt,
                        l.recorded() ? 1 : 0);
            }
        }
    }

    private void homework() {
        var homework =
                frame.ofYear("homework", "id", "lesson_id", "group_id", "text", "due_lesson_id", "due_on", "given_at");
        var stored = frame.ofSchool("stored_file", "id", "bytes");
        var files = frame.ofYear(
                "homework_file",
                "file_id",
                "homework_id",
                "name",
                "media_type",
                "bytes",
                "sha256",
                "added_at",
                "added_by");
        for (var l : school.lessonBook().all) {
            if (l.homeworkDue != null) {
                var id = ids.next();
                homework.row(
                        id,
                        l.id,
                        l.journal.group().id(),
                        l.item.homework(),
                        l.homeworkDue.id,
                        l.homeworkDue.date,
                        l.topicAt);
                for (var paper : papers == null
                        ? List.<HomeworkPapers.Paper>of()
                        : papers.of(l, school.plan().today())) {
                    stored.row(paper.id(), paper.bytes().length);
                    files.row(
                            paper.id(),
                            id,
                            paper.name(),
                            paper.mediaType(),
                            paper.bytes().length,
                            paper.sha256(),
                            l.topicAt,
                            person(l.substitute == null ? l.journal.teacher() : l.substitute));
                }
            }
        }
    }

    private void works() {
        var works =
                frame.ofYear("work", "id", "journal_id", "lesson_id", "position", "work_type_id", "title", "weight");
        var types = WorkTypes.ids(school.plan());
        for (var w : school.marks().works) {
            works.row(
                    w.id(),
                    w.lesson().journal.id(),
                    w.lesson().id,
                    w.position(),
                    types.get(w.type().ordinal()),
                    w.title(),
                    w.type().weight);
        }
    }

    private void marks() {
        var marks = frame.ofYear(
                "mark",
                "work_id",
                "student_id",
                "journal_id",
                "lesson_id",
                "on_date",
                "entry",
                "made_up",
                "due_on",
                "late",
                "corrected",
                "entered_at",
                "changed_at",
                "changed_by",
                "version");
        for (var m : school.marks().marks) {
            var lesson = m.work().lesson();
            marks.row(
                    m.work().id(),
                    m.pupil().id(),
                    lesson.journal.id(),
                    lesson.id,
                    lesson.date,
                    m.entry(),
                    m.madeUp(),
                    m.dueOn(),
                    m.late(),
                    m.correction() != null,
                    m.correction() == null ? m.at() : m.correction().enteredAt(),
                    m.at(),
                    person(lesson.acting()),
                    m.correction() == null ? 1 : 2);
        }
    }

    private void attendance() {
        var attendance = frame.ofYear(
                "attendance",
                "lesson_id",
                "student_id",
                "journal_id",
                "on_date",
                "code",
                "minutes_late",
                "changed_at",
                "changed_by");
        for (var a : school.attendance().entries) {
            attendance.row(
                    a.lesson().id,
                    a.pupil().id(),
                    a.lesson().journal.id(),
                    a.lesson().date,
                    a.code(),
                    a.minutesLate(),
                    a.lesson().attendanceAt,
                    person(a.lesson().acting()));
        }
    }

    private void termMarks() {
        var marks = frame.ofYear(
                "period_mark",
                "journal_id",
                "student_id",
                "kind",
                "term_scheme",
                "term_number",
                "entry",
                "changed_at",
                "changed_by");
        for (var m : school.marks().termMarks) {
            marks.row(
                    m.journal().id(),
                    m.pupil().id(),
                    "TERM",
                    m.term().scheme(),
                    m.term().number(),
                    m.entry(),
                    m.at(),
                    person(m.journal().teacher()));
        }
    }

    /** Corrected marks have both their rows: the first entry and the change. */
    private void history() {
        var history = frame.ofYear(
                "value_history",
                "kind",
                "journal_id",
                "lesson_id",
                "work_id",
                "student_id",
                "old_value",
                "new_value",
                "actor_id",
                "actor_role",
                "request_id",
                "at");
        for (var m : school.marks().marks) {
            if (m.correction() == null) {
                continue;
            }
            var lesson = m.work().lesson();
            var actor = person(lesson.acting());
            String before = m.correction().before();
            history.row(
                    "MARK",
                    lesson.journal.id(),
                    lesson.id,
                    m.work().id(),
                    m.pupil().id(),
                    null,
                    before,
                    actor,
                    "TEACHER",
                    REQUEST,
                    m.correction().enteredAt());
            history.row(
                    "MARK",
                    lesson.journal.id(),
                    lesson.id,
                    m.work().id(),
                    m.pupil().id(),
                    before,
                    m.entry(),
                    actor,
                    "TEACHER",
                    REQUEST,
                    m.at());
        }
    }
}
