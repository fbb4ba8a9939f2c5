package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;

/** The groups that are no classes, as records. */
@ApplicationScoped
public class GroupRecords {
    private final Groups groups;

    GroupRecords(Groups groups) {
        this.groups = groups;
    }

    /** What can be said of a group; what is null is as in the class, or has no limit. */
    public record Description(String name, Integer capacity, Integer shift, Integer schoolDays, boolean atHome) {}

    /**
     * What a new group is for good.
     *
     * @param classId whose pupils it takes; null where it takes those of several classes
     * @param subjectId what a subgroup divides its class for, or null
     */
    public record Nature(int academicYear, GroupKind kind, UUID classId, UUID subjectId) {}

    public UUID open(Nature nature, Description description) {
        var group = new StudyGroup(nature, Ids.next());
        group.describe(description);
        groups.add(group);
        groups.flush();
        return group.id();
    }

    /** Describes a group anew. */
    public void describe(int academicYear, UUID groupId, Description description) {
        find(academicYear, groupId).describe(description);
        groups.flush();
    }

    /** Says when the group is taught last. */
    public void end(int academicYear, UUID groupId, LocalDate lastDay) {
        find(academicYear, groupId).end(lastDay);
        groups.flush();
    }

    /** Takes a group away; the caller has made sure that nothing hangs on it. */
    public void remove(int academicYear, UUID groupId) {
        groups.delete(find(academicYear, groupId));
        groups.flush();
    }

    /**
     * Goes on only when the caller has seen this version.
     *
     * @throws Problem 412 when somebody changed the group in between
     */
    public void requireVersion(int academicYear, UUID groupId, int version) {
        find(academicYear, groupId).requireVersion(version);
    }

    private StudyGroup find(int academicYear, UUID groupId) {
        return groups.find(academicYear, groupId).orElseThrow(() -> Problem.notFound("group-unknown"));
    }
}
