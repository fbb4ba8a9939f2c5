package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import ru.eschool.identity.ClassTeacherRoles;
import ru.eschool.people.domain.ClassLists;
import ru.eschool.people.domain.ClassRecords;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.persistence.DaySpan;

/** Keeps the classes of a year and says who leads them; the role of a class teacher follows. */
@ApplicationScoped
public class ClassService {
    private final ClassRecords classes;
    private final ClassTeachers teachers;
    private final ClassLists lists;
    private final ClassCardLists cards;
    private final ClassTeacherRoles roles;
    private final Acting acting;
    private final SchoolClock clock;

    ClassService(
            ClassRecords classes,
            ClassTeachers teachers,
            ClassLists lists,
            ClassCardLists cards,
            ClassTeacherRoles roles,
            Acting acting,
            SchoolClock clock) {
        this.classes = classes;
        this.teachers = teachers;
        this.lists = lists;
        this.cards = cards;
        this.roles = roles;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A class with all who have led it.
     *
     * @throws Problem 404 for an unknown class, 403 for a class teacher who does not lead it
     */
    @Transactional
    public ClassCard get(UUID classId) {
        var relation = lists.relation(classId).orElseThrow(ClassService::unknown);
        if (acting.is(Role.CLASS_TEACHER) && !relation.ledByCaller()) {
            throw Problem.forbidden("class-not-led");
        }
        return card(classId);
    }

    /**
     * Opens a class with the group of all its pupils.
     *
     * @throws Problem 409 when the year has a class of this name
     */
    @Transactional
    public ClassCard create(int academicYear, int grade, ClassRecords.Description description) {
        openYear(academicYear);
        return card(classes.open(academicYear, grade, description));
    }

    /** Describes a class anew; its name is that of the group of its pupils too. */
    @Transactional
    public ClassCard change(UUID classId, int version, ClassRecords.Description description) {
        var changed = toChange(classId, version);
        classes.describe(changed, description);
        return card(classId);
    }

    /**
     * Takes a class away on which nothing hangs.
     *
     * @throws Problem 422 when it has or had pupils, other groups, journals or a load
     */
    @Transactional
    public void delete(UUID classId, int version) {
        var gone = toChange(classId, version);
        var inUse = cards.inUse(gone.academicYear(), classId);
        if (!inUse.nothing()) {
            throw Problem.refused("class-in-use", inUse.pupils(), inUse.groups(), inUse.journals());
        }
        var led = teachers.of(gone.academicYear(), classId);
        led.forEach(teachers::delete);
        teachers.flush();
        classes.remove(gone);
        led.forEach(leader -> roles.fit(leader.personId()));
    }

    /**
     * Gives a class to somebody from a day on. Whoever leads it then does so until the day before; whoever acts for the teacher
     * does so for named days beside the teacher.
     *
     * @param until the last day; null without an end, which only a class teacher can have
     * @throws Problem 409 when somebody is to lead the class, or to act, later in these days
     */
    @Transactional
    public ClassCard give(UUID classId, UUID personId, LocalDate from, LocalDate until, boolean asActing) {
        cards.lock();
        var led = classes.get(classId);
        var year = openYear(led.academicYear());
        check(year, personId, from, until, asActing);
        var all = teachers.of(led.academicYear(), classId);
        var during = new DaySpan(from, firstDayAfter(until, year, asActing));
        var before = all.stream()
                .filter(other -> other.isActing() == asActing && other.during().contains(from))
                .findFirst()
                .orElse(null);
        if (before != null) {
            if (before.personId().equals(personId)) {
                throw Problem.invalid().at("/personId", "class-led-already");
            }
            if (asActing) {
                throw Problem.of(409, "class-acting-already").at("/from", "class-acting-already");
            }
        }
        var later = all.stream()
                .filter(other -> other.isActing() == asActing
                        && other.during().from().compareTo(from) >= 0
                        && (before == null || !other.id().equals(before.id()))
                        && other.during().overlaps(during))
                .min(Comparator.comparing(other -> other.during().from()));
        if (later.isPresent()) {
            throw Problem.of(409, "class-given-later").at("/from", "class-given-later");
        }
        if (before != null) {
            hand(before, from);
        }
        teachers.add(new ClassTeacher(led.academicYear(), classId, personId, during, asActing));
        teachers.flush();
        roles.give(personId);
        if (before != null) {
            roles.fit(before.personId());
        }
        return card(classId);
    }

    /**
     * Says on which day somebody leads the class last.
     *
     * @throws Problem 404 when the class has no such appointment, 422 when it has ended already
     */
    @Transactional
    public ClassCard end(UUID classId, UUID appointmentId, int version, LocalDate lastDay) {
        cards.lock();
        var led = classes.get(classId);
        var year = openYear(led.academicYear());
        var appointment = appointment(led, appointmentId, version);
        if (lastDay.isBefore(appointment.during().from()) || lastDay.isAfter(year.endsOn())) {
            throw Problem.invalid()
                    .at("/lastDay", "class-day-outside", appointment.during().from(), year.endsOn());
        }
        refuseEnded(appointment);
        appointment.until(firstDayAfter(lastDay, year, appointment.isActing()));
        teachers.flush();
        roles.give(appointment.personId());
        roles.fit(appointment.personId());
        return card(classId);
    }

    /**
     * Takes back what has not begun; whoever led the class until the day before goes on.
     *
     * @throws Problem 422 when it has begun: then it is ended
     */
    @Transactional
    public ClassCard takeBack(UUID classId, UUID appointmentId, int version) {
        cards.lock();
        var led = classes.get(classId);
        openYear(led.academicYear());
        var appointment = appointment(led, appointmentId, version);
        if (appointment.during().from().isBefore(clock.today())) {
            throw Problem.refused("class-led-already-begun");
        }
        var before = teachers.of(led.academicYear(), classId).stream()
                .filter(other -> !appointment.isActing()
                        && !other.isActing()
                        && appointment.during().from().equals(other.during().until()))
                .findFirst();
        before.ifPresent(other -> other.until(appointment.during().until()));
        teachers.delete(appointment);
        teachers.flush();
        before.ifPresent(other -> roles.give(other.personId()));
        roles.fit(appointment.personId());
        return card(classId);
    }

    private void hand(ClassTeacher before, LocalDate from) {
        if (before.during().from().equals(from)) {
            teachers.delete(before);
        } else {
            before.until(from);
        }
    }

    private void check(ClassCardLists.Year year, UUID personId, LocalDate from, LocalDate until, boolean asActing) {
        var problem = Problem.invalid();
        if (!year.contains(from)) {
            problem.at("/from", "class-day-outside", year.startsOn(), year.endsOn());
        }
        if (asActing && until == null) {
            problem.at("/until", "class-acting-needs-end");
        } else if (until != null && (until.isBefore(from) || until.isAfter(year.endsOn()))) {
            problem.at("/until", "class-day-outside", from, year.endsOn());
        }
        if (!cards.works(personId, from)) {
            problem.at("/personId", "class-no-teacher");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    /** Whoever leads a class to the end of the year keeps it until the year is closed. */
    private static LocalDate firstDayAfter(LocalDate lastDay, ClassCardLists.Year year, boolean asActing) {
        return lastDay == null || !asActing && !lastDay.isBefore(year.endsOn()) ? null : lastDay.plusDays(1);
    }

    private void refuseEnded(ClassTeacher appointment) {
        var until = appointment.during().until();
        if (until != null && !until.isAfter(clock.today())) {
            throw Problem.refused("class-led-no-more");
        }
    }

    private ClassTeacher appointment(ClassRecords.Known led, UUID appointmentId, int version) {
        var appointment = teachers.find(led.academicYear(), appointmentId)
                .filter(found -> found.classId().equals(led.id()))
                .orElseThrow(() -> Problem.notFound("class-teacher-unknown"));
        appointment.requireVersion(version);
        return appointment;
    }

    private ClassRecords.Known toChange(UUID classId, int version) {
        var known = classes.seen(classId, version);
        openYear(known.academicYear());
        return known;
    }

    private ClassCardLists.Year openYear(int academicYear) {
        var year = cards.year(academicYear).orElseThrow(() -> Problem.notFound("class-year-unknown"));
        if (year.archived()) {
            throw Problem.refused("class-year-archived");
        }
        return year;
    }

    private ClassCard card(UUID classId) {
        var row = lists.find(classId, clock.today()).orElseThrow(ClassService::unknown);
        return new ClassCard(row, cards.leaders(row.academicYear(), classId));
    }

    private static Problem unknown() {
        return Problem.notFound("class-unknown");
    }
}
