package ru.eschool.journal.grid.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.assessment.GivenMark;
import ru.eschool.assessment.MarkResult;
import ru.eschool.assessment.WorkType;
import ru.eschool.audit.AccessLog;
import ru.eschool.journal.cells.domain.EnteredMark;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.lesson.domain.WorkColumn;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Term;

/** Puts the grid of a journal together. */
@ApplicationScoped
public class GridService {
    private static final int LONGEST = 366;

    private final JournalAccess access;
    private final LessonWriting writing;
    private final GridLists grid;
    private final PupilNames names;
    private final AccessLog accessLog;
    private final SchoolClock clock;

    GridService(
            JournalAccess access,
            LessonWriting writing,
            GridLists grid,
            PupilNames names,
            AccessLog accessLog,
            SchoolClock clock) {
        this.access = access;
        this.writing = writing;
        this.grid = grid;
        this.names = names;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The grid between two days.
     *
     * @param from first day; null for the first day of the current term
     * @param to last day; null for the last day of the current term
     */
    @Transactional
    public JournalPages grid(UUID journalId, LocalDate from, LocalDate to) {
        var journal = access.toRead(journalId);
        var days = days(journal, from, to);
        var term = journal.termOf(days.from())
                .filter(found -> found.contains(days.to()))
                .orElse(null);
        var students = grid.students(journal, days.from(), days.to(), term);
        var lessons = lessons(journal, grid.lessons(journal, days.from(), days.to()));
        var cells = visible(journal, lessons, grid.cells(journal, days.from(), days.to()));
        accessLog.read("getJournalGrid", null, journal.classId(), journal.id());
        return new JournalPages(
                journal,
                days.from(),
                days.to(),
                term,
                rows(journal, students, lessons, cells.marks()),
                lessons,
                cells.marks(),
                cells.attendance());
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Days days(OpenJournal journal, LocalDate from, LocalDate to) {
        var current = journal.termAt(from == null && to == null ? clock.today() : from == null ? to : from);
        var first = from != null ? from : current.map(Term::startsOn).orElseGet(clock::today);
        var last = to != null ? to : current.map(Term::endsOn).orElse(first);
        if (last.isBefore(first)) {
            throw Problem.invalid().at("/to", "period-reversed");
        }
        if (ChronoUnit.DAYS.between(first, last) > LONGEST) {
            throw Problem.invalid().at("/to", "period-too-long");
        }
        return new Days(first, last);
    }

    private List<JournalPages.Lesson> lessons(OpenJournal journal, List<GridLists.LessonRow> rows) {
        Map<UUID, WorkType> types =
                journal.workTypes().stream().collect(Collectors.toMap(WorkType::id, Function.identity()));
        var lessons = new LinkedHashMap<UUID, JournalPages.Lesson>();
        for (var row : rows) {
            var lesson = lessons.computeIfAbsent(row.id(), id -> lesson(journal, row));
            if (row.work() != null) {
                var work = row.work();
                lesson.works()
                        .add(new WorkColumn(
                                work.id(),
                                row.id(),
                                work.position(),
                                types.get(work.workTypeId()),
                                work.title(),
                                work.weight(),
                                work.version()));
            }
        }
        return List.copyOf(lessons.values());
    }

    private JournalPages.Lesson lesson(OpenJournal journal, GridLists.LessonRow row) {
        var facts = LessonWriting.Facts.of(journal, row.date(), row.cancelled(), row.substituteId());
        return new JournalPages.Lesson(
                row.id(),
                row.date(),
                row.lessonNumber(),
                LessonStatus.of(row.cancelled(), row.held()),
                row.topic(),
                row.plannedTopic(),
                row.hasHomework(),
                row.version(),
                writing.toRecord(facts).orElse(null),
                writing.toEnter(facts).orElse(null),
                new ArrayList<>());
    }

    // A substitute sees the cells of the own lessons, not the whole page.
    private static GridLists.Cells visible(
            OpenJournal journal, List<JournalPages.Lesson> lessons, GridLists.Cells cells) {
        if (!journal.isSubstituted()) {
            return cells;
        }
        Set<UUID> works = lessons.stream()
                .flatMap(lesson -> lesson.works().stream())
                .map(WorkColumn::id)
                .collect(Collectors.toSet());
        var ids = new HashSet<>(lessons.stream().map(JournalPages.Lesson::id).toList());
        return new GridLists.Cells(
                cells.marks().stream()
                        .filter(cell -> works.contains(cell.workId()))
                        .toList(),
                cells.attendance().stream()
                        .filter(cell -> ids.contains(cell.lessonId()))
                        .toList());
    }

    private List<JournalPages.Pupil> rows(
            OpenJournal journal,
            List<GridLists.StudentRow> students,
            List<JournalPages.Lesson> lessons,
            List<EnteredMark> marks) {
        var weights = lessons.stream()
                .flatMap(lesson -> lesson.works().stream())
                .collect(Collectors.toMap(WorkColumn::id, WorkColumn::weight));
        var marksOfPupil = marks.stream()
                .collect(Collectors.groupingBy(
                        EnteredMark::studentId,
                        Collectors.mapping(
                                mark -> new GivenMark(mark.entry(), weights.get(mark.workId())), Collectors.toList())));
        var rows = new ArrayList<JournalPages.Pupil>();
        var names = this.names.inList(
                students.stream().map(GridLists.StudentRow::pupil).toList());
        for (var student : students) {
            var id = student.pupil().id();
            var result = MarkResult.of(journal.scale(), journal.rules(), marksOfPupil.getOrDefault(id, List.of()));
            // The few lessons of a substitute say nothing about the term.
            var shown = !journal.isSubstituted();
            rows.add(new JournalPages.Pupil(
                    id,
                    rows.size() + 1,
                    names.get(id),
                    student.since(),
                    student.until(),
                    shown ? result.average().value() : null,
                    result.average().markCount(),
                    shown ? result.suggestion().entry() : null,
                    shown ? student.termMark() : null));
        }
        return rows;
    }
}
