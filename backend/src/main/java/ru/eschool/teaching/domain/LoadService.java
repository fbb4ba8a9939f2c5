package ru.eschool.teaching.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;
import ru.eschool.teaching.LoadChanged;
import ru.eschool.teaching.LoadHandedOver;

/** Keeps the teaching load: drafts until they are confirmed, journals and their teachers afterwards. */
@ApplicationScoped
public class LoadService {
    private static final int KEY_PARTS = 4;

    private final TeachingLoads loads;
    private final LoadLists lists;
    private final LoadOverviewLists overviews;
    private final SchoolFrame frame;
    private final SchoolClock clock;
    private final Event<LoadChanged> changed;
    private final Event<LoadHandedOver> handedOver;

    LoadService(
            TeachingLoads loads,
            LoadLists lists,
            LoadOverviewLists overviews,
            SchoolFrame frame,
            SchoolClock clock,
            Event<LoadChanged> changed,
            Event<LoadHandedOver> handedOver) {
        this.loads = loads;
        this.lists = lists;
        this.overviews = overviews;
        this.frame = frame;
        this.clock = clock;
        this.changed = changed;
        this.handedOver = handedOver;
    }

    /** The lines of a year by grade, group and subject; a teacher's session sees the own ones only. */
    @Transactional
    public Page<LoadFacts> list(
            Integer academicYear,
            UUID classId,
            UUID teacherId,
            UUID subjectId,
            Boolean confirmed,
            int limit,
            String cursor) {
        var found = lists.list(
                year(academicYear),
                new LoadLists.Wanted(classId, teacherId, subjectId, confirmed),
                place(cursor),
                limit + 1);
        var page = Page.cut(
                found,
                limit,
                last -> Cursor.encode(
                        last.place().grade(),
                        last.place().groupName(),
                        last.place().subjectPosition(),
                        last.place().id()));
        return new Page<>(page.items().stream().map(LoadLists.Listed::line).toList(), page.nextCursor());
    }

    /**
     * The load beside the curriculum, and by teacher, as it is today or on the day of the year that is nearest.
     *
     * @throws Problem 404 when the school has no such year
     */
    @Transactional
    public LoadOverview overview(Integer academicYear) {
        int year = year(academicYear);
        var on = days(year).nearest(clock.today());
        return new LoadOverview(
                year, on, overviews.classes(year, on), overviews.teachers(year, on), overviews.groups(year));
    }

    /**
     * One line.
     *
     * @throws Problem 404 when the school has no such line
     */
    @Transactional
    public LoadFacts get(UUID loadId) {
        return lists.find(loadId).orElseThrow(LoadService::unknown);
    }

    /** Adds a draft. */
    @Transactional
    public LoadFacts create(int academicYear, LoadLine line) {
        var ground = checked(academicYear, line);
        var load = loads.add(new TeachingLoad(academicYear, onTheGround(line, ground), gradeOf(line, ground)));
        return flushed(load);
    }

    /**
     * Says anew what a line says. Of a confirmed one only the hours and the end change.
     *
     * @throws Problem 422 when a confirmed line would be about something else, or lessons stand after its new end
     */
    @Transactional
    public LoadFacts change(UUID loadId, int version, LoadLine line) {
        var load = toChange(loadId, version);
        var ground = checked(load.academicYear(), line);
        var complete = onTheGround(line, ground);
        if (load.isConfirmed()) {
            if (load.isAboutOther(complete)) {
                throw Problem.refused("load-confirmed");
            }
            if (complete.until() != null) {
                refuseWithLessons(load, complete.until().plusDays(1), "load-lessons-after");
            }
        }
        load.describe(complete, gradeOf(line, ground));
        var facts = flushed(load);
        tell(load);
        return facts;
    }

    /**
     * Takes a line away.
     *
     * @throws Problem 422 when its teacher has lessons of the group
     */
    @Transactional
    public void delete(UUID loadId, int version) {
        var load = toChange(loadId, version);
        refuseArchived(load.academicYear());
        if (load.isConfirmed()) {
            refuseWithLessons(load, load.since(), "load-in-lessons");
        }
        loads.delete(load);
        loads.flush();
        tell(load);
    }

    /**
     * Confirms drafts: their journals are opened and their teachers let in. A line that is confirmed already stays as it is.
     *
     * @param versions of the lines as the deputy head saw them, by id
     * @return how many were drafts
     * @throws Problem 412 when a draft has changed or gone since
     */
    @Transactional
    public int confirm(int academicYear, Map<UUID, Integer> versions) {
        refuseArchived(academicYear);
        var lines = loads.of(academicYear, versions.keySet());
        if (lines.size() < versions.size()) {
            throw Problem.stale();
        }
        var drafts = lines.stream().filter(line -> !line.isConfirmed()).toList();
        var moment = clock.instant();
        for (var draft : drafts) {
            draft.requireVersion(versions.get(draft.id()));
            draft.confirm(moment);
        }
        loads.flush();
        if (!drafts.isEmpty()) {
            changed.fire(new LoadChanged(
                    academicYear, drafts.stream().map(TeachingLoad::taught).collect(Collectors.toUnmodifiableSet())));
        }
        return drafts.size();
    }

    /**
     * Gives a confirmed line to another teacher from a day on, with the lessons of that time.
     *
     * @return the line of the new teacher
     * @throws Problem 422 for a draft or a vacancy
     */
    @Transactional
    public LoadFacts handOver(UUID loadId, UUID teacherId, LocalDate from) {
        var load = lists.find(loadId)
                .flatMap(found -> loads.hold(found.academicYear(), loadId))
                .orElseThrow(LoadService::unknown);
        if (!load.isConfirmed()) {
            throw Problem.refused("load-draft");
        }
        if (load.teacherId() == null) {
            throw Problem.refused("load-vacant");
        }
        if (teacherId.equals(load.teacherId())) {
            throw Problem.invalid().at("/teacherId", "load-same-teacher");
        }
        if (!load.goesOnAt(from)) {
            throw Problem.invalid().at("/from", "load-day-outside", load.since());
        }
        var line = load.lineOf(teacherId, from);
        checked(load.academicYear(), line);
        var next = new TeachingLoad(load.academicYear(), line, line.grade());
        next.confirm(clock.instant());
        load.end(from.minusDays(1));
        loads.add(next);
        var facts = flushed(next);
        tell(load);
        handedOver.fire(new LoadHandedOver(
                load.academicYear(), load.taught(), load.teacherId(), teacherId, from, line.until()));
        return facts;
    }

    private int year(Integer academicYear) {
        return academicYear == null ? frame.currentAcademicYear() : academicYear;
    }

    private void tell(TeachingLoad load) {
        if (load.isConfirmed()) {
            changed.fire(new LoadChanged(load.academicYear(), Set.of(load.taught())));
        }
    }

    private TeachingLoad toChange(UUID loadId, int version) {
        var load = loads.find(loadId).orElseThrow(LoadService::unknown);
        load.requireVersion(version);
        return load;
    }

    private LoadFacts flushed(TeachingLoad load) {
        loads.flush();
        return lists.find(load.id()).orElseThrow(LoadService::unknown);
    }

    private void refuseWithLessons(TeachingLoad load, LocalDate from, String code) {
        if (load.teacherId() != null) {
            var lessons = lists.lessons(load, from);
            if (lessons.count() > 0) {
                throw Problem.refused(code, lessons.count(), lessons.last());
            }
        }
    }

    private LoadOverview.Days days(int academicYear) {
        return overviews.days(academicYear).orElseThrow(() -> Problem.notFound("academic-year-unknown"));
    }

    private void refuseArchived(int academicYear) {
        if (days(academicYear).archived()) {
            throw Problem.refused("year-archived");
        }
    }

    private LoadLists.Ground checked(int academicYear, LoadLine line) {
        var ground = lists.ground(academicYear, line);
        if (ground.startsOn() == null) {
            throw Problem.notFound("academic-year-unknown");
        }
        if (ground.archived()) {
            throw Problem.refused("year-archived");
        }
        var problem = Problem.invalid();
        if (!ground.groupKnown()) {
            problem.at("/groupId", "load-group-unknown");
        } else if (ground.grade() == null && line.grade() == null) {
            problem.at("/grade", "load-grade-needed");
        } else if (ground.grade() != null
                && line.grade() != null
                && !ground.grade().equals(line.grade())) {
            problem.at("/grade", "load-grade-of-class", ground.grade());
        }
        if (!ground.subjectKnown()) {
            problem.at("/subjectId", "load-subject-unknown");
        }
        if (!ground.teacherWorks()) {
            problem.at("/teacherId", "load-no-teacher");
        }
        var since = line.since() == null ? ground.startsOn() : line.since();
        if (since.isBefore(ground.startsOn()) || since.isAfter(ground.endsOn())) {
            problem.at("/since", "load-outside-year", ground.startsOn(), ground.endsOn());
        }
        if (line.until() != null && line.until().isBefore(since)) {
            problem.at("/until", "load-ends-before");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return ground;
    }

    private static LoadLine onTheGround(LoadLine line, LoadLists.Ground ground) {
        return line.since() == null ? line.since(ground.startsOn()) : line;
    }

    private static int gradeOf(LoadLine line, LoadLists.Ground ground) {
        return ground.grade() == null ? line.grade() : ground.grade();
    }

    private static LoadLists.ListPosition place(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = Cursor.decode(cursor, KEY_PARTS);
        try {
            return new LoadLists.ListPosition(
                    Integer.parseInt(key.get(0)),
                    key.get(1),
                    Integer.parseInt(key.get(2)),
                    UUID.fromString(key.get(3)));
        } catch (IllegalArgumentException foreign) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    private static Problem unknown() {
        return Problem.notFound("load-not-found");
    }
}
