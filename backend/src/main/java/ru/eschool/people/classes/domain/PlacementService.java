package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.people.domain.GroupKind;
import ru.eschool.people.domain.GroupPlaces;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.persistence.DaySpan;

/**
 * Says who is in which group and since when. What was before the day stays where it was: lessons, marks and absences are those of the
 * group in which the pupil was then.
 */
@ApplicationScoped
public class PlacementService {
    private final GroupPlaces places;
    private final GroupLists groups;
    private final PlacementLists lists;
    private final ClassCardLists cards;
    private final Acting acting;
    private final SchoolClock clock;

    PlacementService(
            GroupPlaces places,
            GroupLists groups,
            PlacementLists lists,
            ClassCardLists cards,
            Acting acting,
            SchoolClock clock) {
        this.places = places;
        this.groups = groups;
        this.lists = lists;
        this.cards = cards;
        this.acting = acting;
        this.clock = clock;
    }

    private record Ground(
            int academicYear,
            Map<UUID, GroupFacts> groups,
            Map<UUID, PlacementLists.Standing> standing,
            List<GroupPlaces.Place> places) {}

    /**
     * Puts pupils into groups from a day on, all of them or nobody.
     *
     * @throws Problem 400 with the place of everything that cannot be, 403 for a class teacher in a group that is no subgroup of the
     *     own class, 409 when a pupil is no longer where the caller has seen them
     */
    @Transactional
    public void place(Placement placement) {
        lists.lock();
        var ground = ground(placement);
        var problem = Problem.invalid();
        var moved = new ArrayList<Placement.Change>();
        var pupils = new HashSet<UUID>();
        for (int i = 0; i < placement.changes().size(); i++) {
            var change = placement.changes().get(i);
            var faults = problem.fields().size();
            if (!pupils.add(change.studentId())) {
                problem.at("/changes/" + i + "/studentId", "pupil-placed-twice");
                continue;
            }
            check(problem, "/changes/" + i, change, placement.from(), ground);
            if (problem.fields().size() == faults) {
                moved.add(change);
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        moved.stream()
                .filter(change -> change.fromGroupId() != null)
                .forEach(change -> leave(change, placement, ground));
        places.flush();
        moved.stream().filter(change -> change.toGroupId() != null).forEach(change -> join(change, placement, ground));
        places.flush();
        refuseOverfull(placement, ground);
    }

    private Ground ground(Placement placement) {
        var ids = placement.changes().stream()
                .flatMap(change -> Stream.of(change.fromGroupId(), change.toGroupId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var found =
                groups.of(ids, clock.today()).stream().collect(Collectors.toMap(GroupFacts::id, Function.identity()));
        if (found.size() < ids.size()) {
            throw Problem.notFound("group-unknown");
        }
        var years = found.values().stream().map(GroupFacts::academicYear).collect(Collectors.toSet());
        if (years.size() != 1) {
            throw Problem.invalid().at("/changes", years.isEmpty() ? "placement-empty" : "groups-of-two-years");
        }
        var academicYear = years.iterator().next();
        var year = cards.year(academicYear).orElseThrow(() -> Problem.notFound("class-year-unknown"));
        if (year.archived()) {
            throw Problem.refused("class-year-archived");
        }
        if (!year.contains(placement.from())) {
            throw Problem.invalid().at("/from", "group-day-outside", year.startsOn(), year.endsOn());
        }
        refuseOthers(found.values());
        var students =
                placement.changes().stream().map(Placement.Change::studentId).collect(Collectors.toSet());
        return new Ground(
                academicYear,
                found,
                lists.standing(academicYear, students, placement.from()),
                places.of(academicYear, ids));
    }

    /** Who is in a subgroup the class teacher says, in the own class and nowhere else (001). */
    private void refuseOthers(Collection<GroupFacts> wanted) {
        if (acting.is(Role.CLASS_TEACHER)) {
            for (var group : wanted) {
                if (group.kind() != GroupKind.SUBGROUP
                        || !lists.isLed(group.schoolClass().id())) {
                    throw Problem.forbidden("group-not-of-own-class");
                }
            }
        }
    }

    private void check(Problem problem, String place, Placement.Change change, LocalDate from, Ground ground) {
        var to = change.toGroupId() == null ? null : ground.groups().get(change.toGroupId());
        var left = change.fromGroupId() == null ? null : ground.groups().get(change.fromGroupId());
        if (to == null && left == null || Objects.equals(change.fromGroupId(), change.toGroupId())) {
            problem.at(place + "/toGroupId", "placement-empty");
            return;
        }
        if (to != null && left != null && !areParts(left, to)) {
            problem.at(place + "/toGroupId", "groups-no-parts");
            return;
        }
        if (left != null) {
            if (member(change.fromGroupId(), change.studentId(), from, ground) == null) {
                throw Problem.of(409, "pupil-not-in-group").at(place + "/studentId", "pupil-not-in-group", left.name());
            }
            lists.lastRecord(ground.academicYear(), left.id(), change.studentId(), from)
                    .ifPresent(last -> problem.at(place + "/studentId", "records-in-group", left.name(), last));
        }
        if (to != null) {
            checkJoining(problem, place, change, from, ground, to, left);
        }
    }

    private void checkJoining(
            Problem problem,
            String place,
            Placement.Change change,
            LocalDate from,
            Ground ground,
            GroupFacts to,
            GroupFacts left) {
        var standing = ground.standing().get(change.studentId());
        if (standing == null || !standing.enrolled()) {
            problem.at(place + "/studentId", "pupil-not-enrolled");
            return;
        }
        if (to.kind() == GroupKind.SUBGROUP && !to.schoolClass().id().equals(standing.classId())) {
            problem.at(
                    place + "/studentId", "pupil-not-of-class", to.schoolClass().name());
            return;
        }
        if (to.endedOn() != null && to.endedOn().isBefore(from)) {
            problem.at(place + "/toGroupId", "group-has-ended", to.endedOn());
            return;
        }
        if (ground.places().stream()
                .anyMatch(member -> member.groupId().equals(to.id())
                        && member.studentId().equals(change.studentId())
                        && member.during().overlaps(DaySpan.from(from)))) {
            problem.at(place + "/studentId", "pupil-in-group-already", to.name());
            return;
        }
        if (to.kind() == GroupKind.SUBGROUP && to.subject() != null) {
            lists.otherSubgroup(to, change.studentId(), from)
                    .filter(other -> left == null || !other.equals(left.name()))
                    .ifPresent(other -> problem.at(place + "/studentId", "pupil-in-other-subgroup", other));
        }
    }

    /** Whether both divide one class for one subject. */
    private static boolean areParts(GroupFacts one, GroupFacts other) {
        return one.kind() == GroupKind.SUBGROUP
                && other.kind() == GroupKind.SUBGROUP
                && one.schoolClass().id().equals(other.schoolClass().id())
                && Objects.equals(one.subject(), other.subject());
    }

    private static GroupPlaces.Place member(UUID groupId, UUID studentId, LocalDate on, Ground ground) {
        return ground.places().stream()
                .filter(member -> member.groupId().equals(groupId)
                        && member.studentId().equals(studentId)
                        && member.during().contains(on))
                .findFirst()
                .orElse(null);
    }

    private void leave(Placement.Change change, Placement placement, Ground ground) {
        var member = member(change.fromGroupId(), change.studentId(), placement.from(), ground);
        places.until(ground.academicYear(), member, placement.from());
    }

    /** Whoever comes back on the day on which they left has not been away. */
    private void join(Placement.Change change, Placement placement, Ground ground) {
        var until = firstDayAfter(change, ground);
        var before = ground.places().stream()
                .filter(member -> member.groupId().equals(change.toGroupId())
                        && member.studentId().equals(change.studentId())
                        && placement.from().equals(member.during().until()))
                .findFirst();
        if (before.isPresent()) {
            places.until(ground.academicYear(), before.get(), until);
        } else {
            places.add(
                    ground.academicYear(),
                    change.toGroupId(),
                    change.studentId(),
                    new DaySpan(placement.from(), until));
        }
    }

    private static LocalDate firstDayAfter(Placement.Change change, Ground ground) {
        var to = ground.groups().get(change.toGroupId());
        var standing = ground.standing().get(change.studentId());
        var ended = to.endedOn() == null ? null : to.endedOn().plusDays(1);
        return Stream.of(ended, standing.leaves())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void refuseOverfull(Placement placement, Ground ground) {
        for (var group : ground.groups().values()) {
            if (group.capacity() == null) {
                continue;
            }
            var most = most(group.id(), placement.from(), ground.academicYear());
            if (most > group.capacity()
                    && placement.changes().stream()
                            .anyMatch(change -> group.id().equals(change.toGroupId()))) {
                throw Problem.of(409, "group-overfull", group.name(), group.capacity(), most)
                        .at("/changes", "group-overfull", group.name(), group.capacity(), most);
            }
        }
    }

    /** The most members that the group has on a day from the given one on. */
    private int most(UUID groupId, LocalDate from, int academicYear) {
        var spans = places.of(academicYear, List.of(groupId)).stream()
                .map(GroupPlaces.Place::during)
                .toList();
        var days = new TreeSet<LocalDate>(List.of(from));
        spans.stream().map(DaySpan::from).filter(day -> day.isAfter(from)).forEach(days::add);
        return days.stream()
                .mapToInt(day ->
                        (int) spans.stream().filter(span -> span.contains(day)).count())
                .max()
                .orElse(0);
    }
}
