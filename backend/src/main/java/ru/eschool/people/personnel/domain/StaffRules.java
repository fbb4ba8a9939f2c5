package ru.eschool.people.personnel.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import ru.eschool.people.PositionKind;
import ru.eschool.people.personnel.domain.StaffDescription.Position;
import ru.eschool.platform.Problem;

/** Which days of a record of staff can stand beside each other. */
final class StaffRules {
    /** Nobody works before that age (ТК РФ, ст. 63). */
    private static final int YOUNGEST = 14;

    private static final int MONTHS_AHEAD = 12;

    private final StaffDescription description;
    private final LocalDate dismissedOn;
    private final LocalDate today;
    private final String root;
    private final Problem problem = Problem.invalid();

    private StaffRules(StaffDescription description, LocalDate dismissedOn, LocalDate today, String root) {
        this.description = description;
        this.dismissedOn = dismissedOn;
        this.today = today;
        this.root = root;
    }

    /**
     * Looks at all days at once.
     *
     * @param dismissedOn the last day of work, or null
     * @param root pointer to the description in the request
     * @throws Problem 400 with every day that cannot be
     */
    static void check(StaffDescription description, LocalDate dismissedOn, LocalDate today, String root) {
        var rules = new StaffRules(description, dismissedOn, today, root);
        rules.member();
        rules.positions();
        rules.attestations();
        rules.educations();
        rules.courses();
        if (!rules.problem.fields().isEmpty()) {
            throw rules.problem;
        }
    }

    private void member() {
        var birth = description.birthDate();
        var hired = description.hiredOn();
        if (birth != null && !birth.isBefore(today)) {
            refuse("/birthDate", "birth-date-ahead");
        } else if (birth != null && hired.isBefore(birth.plusYears(YOUNGEST))) {
            refuse("/hiredOn", "hired-too-young", YOUNGEST);
        }
        if (hired.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            refuse("/hiredOn", "hired-too-far-ahead");
        }
        if (dismissedOn != null && hired.isAfter(dismissedOn)) {
            refuse("/hiredOn", "hired-after-dismissal", dismissedOn);
        }
    }

    private void positions() {
        var positions = description.positions();
        for (var i = 0; i < positions.size(); i++) {
            var position = positions.get(i);
            var at = "/positions/" + i;
            if (position.startsOn().isBefore(description.hiredOn())) {
                refuse(at + "/startsOn", "position-before-hiring", description.hiredOn());
            }
            if (dismissedOn != null && position.startsOn().isAfter(dismissedOn)) {
                refuse(at + "/startsOn", "position-after-dismissal", dismissedOn);
            }
            if (position.endsOn() != null && position.endsOn().isBefore(position.startsOn())) {
                refuse(at + "/endsOn", "ends-before-start");
            }
            if (overlapsAnotherMain(positions, i)) {
                refuse(at + "/kind", "two-main-positions");
            }
        }
    }

    /** One work is the main one at a time; the others are held beside it (ТК РФ, ст. 282). */
    private static boolean overlapsAnotherMain(List<Position> positions, int index) {
        var position = positions.get(index);
        return position.kind() == PositionKind.MAIN
                && positions.subList(0, index).stream()
                        .anyMatch(other -> other.kind() == PositionKind.MAIN && overlap(position, other));
    }

    private static boolean overlap(Position one, Position other) {
        return (one.endsOn() == null || !other.startsOn().isAfter(one.endsOn()))
                && (other.endsOn() == null || !one.startsOn().isAfter(other.endsOn()));
    }

    private void attestations() {
        var days = new HashSet<LocalDate>();
        for (var i = 0; i < description.attestations().size(); i++) {
            var day = description.attestations().get(i).attestedOn();
            var at = "/attestations/" + i + "/attestedOn";
            if (day.isAfter(today)) {
                refuse(at, "attested-ahead");
            } else if (!days.add(day)) {
                refuse(at, "attested-twice-a-day");
            } else if (description.birthDate() != null
                    && day.isBefore(description.birthDate().plusYears(YOUNGEST))) {
                refuse(at, "attested-too-young");
            }
        }
    }

    private void educations() {
        for (var i = 0; i < description.educations().size(); i++) {
            var year = description.educations().get(i).graduatedIn();
            if (year == null) {
                continue;
            }
            if (year > today.getYear()) {
                refuse("/educations/" + i + "/graduatedIn", "graduated-ahead");
            } else if (description.birthDate() != null
                    && year < description.birthDate().getYear() + YOUNGEST) {
                refuse("/educations/" + i + "/graduatedIn", "graduated-too-young");
            }
        }
    }

    private void courses() {
        for (var i = 0; i < description.courses().size(); i++) {
            var course = description.courses().get(i);
            var at = "/courses/" + i + "/endsOn";
            if (course.endsOn().isBefore(course.startsOn())) {
                refuse(at, "ends-before-start");
            } else if (course.endsOn().isAfter(today)) {
                refuse(at, "course-not-over");
            }
        }
    }

    private void refuse(String pointer, String code, Object... arguments) {
        problem.at(root + pointer, code, arguments);
    }
}
