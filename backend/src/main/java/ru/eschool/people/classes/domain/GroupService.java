package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.audit.AccessLog;
import ru.eschool.people.PupilNames;
import ru.eschool.people.domain.ClassLists;
import ru.eschool.people.domain.GroupKind;
import ru.eschool.people.domain.GroupPlaces;
import ru.eschool.people.domain.GroupRecords;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;

/** Keeps the groups of a year that are no classes: subgroups, streams, electives, circles, extended days, individual ones. */
@ApplicationScoped
public class GroupService {
    private final GroupRecords groups;
    private final GroupPlaces places;
    private final GroupLists lists;
    private final ClassCardLists cards;
    private final ClassLists classes;
    private final PlacementLists placements;
    private final PupilNames names;
    private final SchoolFrame school;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    GroupService(
            GroupRecords groups,
            GroupPlaces places,
            GroupLists lists,
            ClassCardLists cards,
            ClassLists classes,
            PlacementLists placements,
            PupilNames names,
            SchoolFrame school,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.groups = groups;
        this.places = places;
        this.lists = lists;
        this.cards = cards;
        this.classes = classes;
        this.placements = placements;
        this.names = names;
        this.school = school;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    /** A group with everybody who was, is or will be in it. */
    public record Filled(GroupFacts group, List<GroupMember> members, Map<UUID, String> names) {}

    /** The pupils of a class with the subgroups that divide it, and who is in which. */
    public record Board(
            List<ClassLists.Member> pupils,
            List<GroupFacts> groups,
            List<GroupMember> members,
            Map<UUID, String> names) {}

    /** The groups of a year; a class teacher gets those of the own class. */
    @Transactional
    public List<GroupFacts> list(Integer academicYear, UUID classId) {
        int year = academicYear == null ? school.currentAcademicYear() : academicYear;
        var all = lists.list(year, classId, clock.today());
        return acting.is(Role.CLASS_TEACHER)
                ? all.stream()
                        .filter(group -> group.schoolClass() != null
                                && placements.isLed(group.schoolClass().id()))
                        .toList()
                : all;
    }

    /**
     * A group with its members.
     *
     * @throws Problem 404 for an unknown group, 403 for a class teacher whose class it is not of
     */
    @Transactional
    public Filled get(UUID groupId) {
        var group = find(groupId);
        if (acting.is(Role.CLASS_TEACHER)
                && (group.schoolClass() == null
                        || !placements.isLed(group.schoolClass().id()))) {
            throw Problem.forbidden("group-not-of-own-class");
        }
        accessLog.read(
                "getGroup",
                null,
                group.schoolClass() == null ? null : group.schoolClass().id(),
                null);
        return filled(group);
    }

    /**
     * The board of a class on a day: its pupils, its subgroups that go on, who was, is or will be in them.
     *
     * @throws Problem 404 for an unknown class, 403 for a class teacher who does not lead it
     */
    @Transactional
    public Board board(UUID classId, LocalDate on) {
        var relation = classes.relation(classId).orElseThrow(() -> Problem.notFound("class-unknown"));
        if (acting.is(Role.CLASS_TEACHER) && !relation.ledByCaller()) {
            throw Problem.forbidden("class-not-led");
        }
        accessLog.read("getSubgroupBoard", null, classId, null);
        var day = on == null ? clock.today() : on;
        var pupils = classes.members(relation.academicYear(), classId, day);
        var subgroups = lists.list(relation.academicYear(), classId, clock.today()).stream()
                .filter(group -> group.kind() == GroupKind.SUBGROUP && goesOn(group, day))
                .toList();
        var members = lists.members(
                relation.academicYear(), subgroups.stream().map(GroupFacts::id).toList(), clock.today());
        return new Board(
                pupils,
                subgroups,
                members,
                names.inList(pupils.stream().map(ClassLists.Member::pupil).toList()));
    }

    /**
     * Opens a group.
     *
     * @throws Problem 409 when a group of the year that goes on has this name
     */
    @Transactional
    public Filled create(GroupRecords.Nature nature, GroupRecords.Description description) {
        openYear(nature.academicYear());
        var problem = Problem.invalid();
        if (nature.kind() == GroupKind.WHOLE_CLASS) {
            problem.at("/kind", "group-of-class");
        }
        if (nature.kind() == GroupKind.SUBGROUP && nature.classId() == null) {
            problem.at("/classId", "subgroup-needs-class");
        } else if (nature.classId() != null && !lists.hasClass(nature.academicYear(), nature.classId())) {
            problem.at("/classId", "group-class-unknown");
        }
        if (nature.kind() == GroupKind.SUBGROUP && nature.subjectId() == null) {
            problem.at("/subjectId", "subgroup-needs-subject");
        } else if (nature.subjectId() != null && !lists.hasSubject(nature.subjectId())) {
            problem.at("/subjectId", "group-subject-unknown");
        }
        check(problem, nature.kind(), description);
        return filled(find(groups.open(nature, description)));
    }

    /**
     * Describes a group anew.
     *
     * @throws Problem 422 when it has more members than it would take
     */
    @Transactional
    public Filled change(UUID groupId, int version, GroupRecords.Description description) {
        var facts = find(groupId);
        toChange(facts, version);
        check(Problem.invalid(), facts.kind(), description);
        if (description.capacity() != null && facts.members() > description.capacity()) {
            throw Problem.invalid().at("/capacity", "group-has-more", facts.members());
        }
        groups.describe(facts.academicYear(), groupId, description);
        return filled(find(groupId));
    }

    /**
     * Ends a group with everybody's time in it.
     *
     * @throws Problem 422 when it has lessons after the day
     */
    @Transactional
    public Filled end(UUID groupId, int version, LocalDate lastDay) {
        var facts = find(groupId);
        toChange(facts, version);
        var year = openYear(facts.academicYear());
        if (!year.contains(lastDay)) {
            throw Problem.invalid().at("/lastDay", "group-day-outside", year.startsOn(), year.endsOn());
        }
        var lessons = lists.lessonsAfter(facts, lastDay);
        if (lessons.count() > 0) {
            throw Problem.refused("group-lessons-after", lessons.count(), lessons.last());
        }
        placements.lock();
        groups.end(facts.academicYear(), groupId, lastDay);
        places.of(facts.academicYear(), List.of(groupId)).stream()
                .filter(place ->
                        place.during().until() == null || place.during().until().isAfter(lastDay.plusDays(1)))
                .forEach(place -> places.until(facts.academicYear(), place, lastDay.plusDays(1)));
        places.flush();
        return filled(find(groupId));
    }

    /**
     * Takes a group away on which nothing hangs.
     *
     * @throws Problem 422 when it has or had members, a journal or a load
     */
    @Transactional
    public void delete(UUID groupId, int version) {
        var facts = find(groupId);
        toChange(facts, version);
        var inUse = lists.inUse(facts);
        if (!inUse.nothing()) {
            throw Problem.refused("group-in-use", inUse.memberships(), inUse.journals());
        }
        groups.remove(facts.academicYear(), groupId);
    }

    private static boolean goesOn(GroupFacts group, LocalDate day) {
        return group.endedOn() == null || !group.endedOn().isBefore(day);
    }

    private static void check(Problem problem, GroupKind kind, GroupRecords.Description description) {
        if (description.atHome() && kind != GroupKind.INDIVIDUAL) {
            problem.at("/atHome", "group-not-at-home");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void toChange(GroupFacts facts, int version) {
        groups.requireVersion(facts.academicYear(), facts.id(), version);
        openYear(facts.academicYear());
    }

    private ClassCardLists.Year openYear(int academicYear) {
        var year = cards.year(academicYear).orElseThrow(() -> Problem.notFound("class-year-unknown"));
        if (year.archived()) {
            throw Problem.refused("class-year-archived");
        }
        return year;
    }

    private GroupFacts find(UUID groupId) {
        return lists.find(groupId, clock.today()).orElseThrow(GroupService::unknown);
    }

    private Filled filled(GroupFacts group) {
        var members = lists.members(group.academicYear(), List.of(group.id()), clock.today());
        // Somebody who left and came back is in the list twice and is still one person.
        var pupils = members.stream().map(GroupMember::pupil).collect(Collectors.toSet());
        return new Filled(group, members, names.inList(pupils));
    }

    private static Problem unknown() {
        return Problem.notFound("group-unknown");
    }
}
