package ru.eschool.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Type;
import ru.eschool.people.PupilRegister.Membership;
import ru.eschool.people.PupilRegister.Part;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.platform.persistence.DaySpanType;
import ru.eschool.platform.persistence.YearRecord;

/** A pupil's time in a group. */
@Entity
@Table(name = "group_membership")
class GroupMembership extends YearRecord {
    @Column(updatable = false)
    private UUID groupId;

    @Column(updatable = false)
    private UUID studentId;

    /** Whether the group is a class, of which a pupil is in one at a time. */
    @Column(updatable = false)
    private boolean wholeClass;

    @Type(DaySpanType.class)
    @Column(columnDefinition = "daterange")
    private DaySpan during;

    /** For Hibernate. */
    protected GroupMembership() {}

    /** A pupil's place in a class, without an end yet. */
    static GroupMembership inClass(int academicYear, Membership membership) {
        var member = new GroupMembership(academicYear);
        member.groupId = membership.groupId();
        member.studentId = membership.studentId();
        member.wholeClass = true;
        member.during = DaySpan.from(membership.from());
        return member;
    }

    /** A place that was taken away, as it was. */
    static GroupMembership again(PlaceTrace.Place place, UUID studentId) {
        var member = new GroupMembership(place.academicYear());
        member.groupId = place.groupId();
        member.studentId = studentId;
        member.wholeClass = place.wholeClass();
        member.during = place.during();
        return member;
    }

    PlaceTrace.Place place() {
        return new PlaceTrace.Place(academicYear(), id(), groupId, wholeClass, during);
    }

    DaySpan during() {
        return during;
    }

    /** From the day on no longer, or without an end when it is null. */
    void until(LocalDate day) {
        during = new DaySpan(during.from(), day);
    }

    /** A pupil's time in a group that is no class. */
    static GroupMembership inGroup(int academicYear, UUID groupId, UUID studentId, DaySpan during) {
        var member = new GroupMembership(academicYear);
        member.groupId = groupId;
        member.studentId = studentId;
        member.during = during;
        return member;
    }

    Part part() {
        return new Part(id(), studentId);
    }

    GroupPlaces.Place inGroup() {
        return new GroupPlaces.Place(id(), groupId, studentId, during);
    }

    private GroupMembership(int academicYear) {
        super(academicYear, Ids.next());
    }
}
