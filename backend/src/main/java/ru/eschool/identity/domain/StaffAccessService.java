package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/**
 * Gives roles to the staff and ends them, which counts from the next request on. Nobody changes the own roles, and the school is
 * never left without an administrator; the database records who gave what to whom.
 */
@ApplicationScoped
public class StaffAccessService {
    private static final int MONTHS_AHEAD = 12;

    private final StaffAccessLists lists;
    private final RoleAssignments assignments;
    private final RoleGrantService grants;
    private final Acting acting;
    private final SchoolClock clock;

    StaffAccessService(
            StaffAccessLists lists,
            RoleAssignments assignments,
            RoleGrantService grants,
            Acting acting,
            SchoolClock clock) {
        this.lists = lists;
        this.assignments = assignments;
        this.grants = grants;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The roles of somebody of the staff and whether they can sign in.
     *
     * @throws Problem 404 when nobody of the staff has this id
     */
    @Transactional
    public StaffAccess of(UUID personId) {
        var employee = employee(personId);
        return new StaffAccess(lists.roles(personId), employee.signIn());
    }

    /**
     * Gives a role.
     *
     * @param since the first day, or null for today
     * @throws Problem 422 for oneself and for somebody who was dismissed, 409 when the person holds the role then, 503 when the
     *     sign-in service does not answer
     */
    @Transactional
    public HeldRole give(UUID personId, Role role, LocalDate since) {
        var employee = employee(personId);
        if (role.isFamily() || Role.ofOffices().contains(role) || role == Role.INTEGRATOR) {
            throw Problem.invalid().at("/role", "role-not-of-staff");
        }
        refuseOwn(personId);
        if (!employee.works()) {
            throw Problem.refused("role-of-dismissed");
        }
        var today = clock.today();
        var from = since == null ? today : since;
        if (from.isBefore(today) || from.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            throw Problem.invalid().at("/since", "role-day-outside", today, today.plusMonths(MONTHS_AHEAD));
        }
        var given = grants.grant(List.of(personId), role, from);
        if (given.isEmpty()) {
            throw Problem.of(409, "role-held-already").at("/role", "role-held-already");
        }
        assignments.flush();
        return find(personId, given.getFirst().id());
    }

    /**
     * Ends a role today; one that has not begun is taken away. An ended one stays as it is.
     *
     * @throws Problem 404 when the person has no such role of the staff, 422 for oneself and for the last administrator
     */
    @Transactional
    public void end(UUID personId, UUID assignmentId, int version) {
        var today = clock.today();
        var administrators = assignments.administrators(today);
        var assignment = assignments
                .find(assignmentId)
                .filter(found ->
                        found.personId().equals(personId) && !found.role().isFamily())
                .orElseThrow(() -> Problem.notFound("role-unknown"));
        assignment.requireVersion(version);
        refuseOwn(personId);
        if (!assignment.lastsOn(today)) {
            return;
        }
        if (administrators.stream().allMatch(other -> other.id().equals(assignmentId)) && !administrators.isEmpty()) {
            throw Problem.refused("last-administrator");
        }
        if (assignment.beginsBefore(today)) {
            assignment.endBefore(today);
        } else {
            assignments.delete(assignment);
        }
        assignments.flush();
    }

    /** One role of somebody of the staff. */
    @Transactional
    public HeldRole find(UUID personId, UUID assignmentId) {
        return lists.roles(personId).stream()
                .filter(role -> role.id().equals(assignmentId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("role-unknown"));
    }

    private StaffAccessLists.Employee employee(UUID personId) {
        return lists.employee(personId).orElseThrow(() -> Problem.notFound("role-person-unknown"));
    }

    private void refuseOwn(UUID personId) {
        if (acting.personId().equals(personId)) {
            throw Problem.refused("role-own");
        }
    }
}
