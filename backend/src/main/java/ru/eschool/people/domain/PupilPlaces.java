package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.domain.PlaceTrace.Ended;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.DaySpan;

/** When pupils are at the school and in which groups, as orders change it. */
@ApplicationScoped
public class PupilPlaces {
    private final Persons persons;
    private final PersonDetails details;
    private final Students students;
    private final Enrolments enrolments;
    private final Memberships memberships;

    PupilPlaces(
            Persons persons, PersonDetails details, Students students, Enrolments enrolments, Memberships memberships) {
        this.persons = persons;
        this.details = details;
        this.students = students;
        this.enrolments = enrolments;
        this.memberships = memberships;
    }

    /** A place that is there. */
    public record KnownPlace(int academicYear, UUID id) {}

    /**
     * A place in a class.
     *
     * @param until the first day that it no longer has, or null
     */
    public record NewPlace(int academicYear, UUID groupId, LocalDate until) {}

    /**
     * What is to be done with one pupil from a day on.
     *
     * @param movementId the line of the order that says so
     * @param ends places that end with the day before
     * @param removes places that begin on the day or later
     * @param opens the place that begins, or null
     * @param enrols whether a time at the school begins
     * @param releases whether the time at the school ends
     */
    public record Change(
            UUID studentId,
            UUID movementId,
            LocalDate on,
            List<KnownPlace> ends,
            List<KnownPlace> removes,
            NewPlace opens,
            boolean enrols,
            boolean releases) {}

    /** Enters a child whom the school does not know as a pupil. */
    public UUID enter(Name name, PersonalData data) {
        var person = persons.add(new Person(Ids.next(), name));
        persons.flush();
        var detail = new PersonDetail(person.id());
        detail.complete(data);
        details.add(detail);
        students.add(new Student(person.id()));
        students.flush();
        return person.id();
    }

    /**
     * Does it.
     *
     * @throws Problem 412 when a place is no longer there
     */
    public PlaceTrace carryOut(Change change) {
        var on = change.on();
        var ended = new ArrayList<Ended>();
        for (var known : change.ends()) {
            var place = place(known.academicYear(), known.id());
            ended.add(new Ended(known.academicYear(), known.id(), place.during().until(), on));
            place.until(on);
        }
        var removed = new ArrayList<PlaceTrace.Place>();
        for (var known : change.removes()) {
            var place = place(known.academicYear(), known.id());
            removed.add(place.place());
            memberships.delete(place);
        }
        Ended enrolmentEnded = null;
        if (change.releases()) {
            var stay = enrolments.lasting(change.studentId(), on).orElseThrow(Problem::stale);
            enrolmentEnded = new Ended(0, stay.id(), stay.until(), on);
            stay.until(on, change.movementId());
        }
        // The old place ends before the new one begins: Hibernate would add first.
        memberships.flush();
        UUID enrolmentOpened = null;
        if (change.enrols()) {
            enrolmentOpened = enrolments
                    .add(Enrolment.byOrder(change.studentId(), change.movementId(), on))
                    .id();
        }
        List<PlaceTrace.Place> opened = change.opens() == null
                ? List.of()
                : List.of(memberships.add(opened(change)).place());
        memberships.flush();
        return new PlaceTrace(opened, ended, removed, enrolmentOpened, enrolmentEnded);
    }

    private static GroupMembership opened(Change change) {
        var place = change.opens();
        return GroupMembership.again(
                new PlaceTrace.Place(
                        place.academicYear(), null, place.groupId(), true, new DaySpan(change.on(), place.until())),
                change.studentId());
    }

    /** Whether everything still stands as the order has left it. */
    public boolean stands(PlaceTrace trace) {
        return trace.opened().stream()
                        .allMatch(place -> memberships
                                .find(place.academicYear(), place.id())
                                .filter(now -> now.during().equals(place.during()))
                                .isPresent())
                && trace.ended().stream()
                        .allMatch(place -> memberships
                                .find(place.academicYear(), place.id())
                                .filter(now -> place.until().equals(now.during().until()))
                                .isPresent())
                && (trace.enrolmentOpened() == null
                        || enrolments
                                .find(trace.enrolmentOpened())
                                .filter(now -> now.until() == null)
                                .isPresent())
                && (trace.enrolmentEnded() == null
                        || enrolments
                                .find(trace.enrolmentEnded().id())
                                .filter(now -> trace.enrolmentEnded().until().equals(now.until()))
                                .isPresent());
    }

    /** Puts everything back as it was before the order; {@link #stands} has been asked. */
    public void putBack(UUID studentId, PlaceTrace trace) {
        trace.opened().forEach(place -> memberships.delete(place(place.academicYear(), place.id())));
        Optional.ofNullable(trace.enrolmentOpened()).flatMap(enrolments::find).ifPresent(enrolments::delete);
        memberships.flush();
        trace.ended().forEach(place -> place(place.academicYear(), place.id()).until(place.before()));
        Optional.ofNullable(trace.enrolmentEnded())
                .flatMap(ended -> enrolments.find(ended.id()))
                .ifPresent(stay -> stay.until(trace.enrolmentEnded().before(), null));
        trace.removed().forEach(place -> memberships.add(GroupMembership.again(place, studentId)));
        memberships.flush();
    }

    private GroupMembership place(int academicYear, UUID id) {
        return memberships.find(academicYear, id).orElseThrow(Problem::stale);
    }
}
