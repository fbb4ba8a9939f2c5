package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;

/** The classes as records: each with the group of all its pupils, which bears its name. */
@ApplicationScoped
public class ClassRecords {
    private final Classes classes;
    private final Groups groups;

    ClassRecords(Classes classes, Groups groups) {
        this.classes = classes;
        this.groups = groups;
    }

    /** Which class it is. */
    public record Known(UUID id, int academicYear) {}

    /** What can be said of a class; the bell schedule is null for the usual one of the shift. */
    public record Description(String letter, int shift, int schoolDays, UUID bellScheduleId) {}

    /**
     * The class of whatever year.
     *
     * @throws Problem 404 when the school has no such class
     */
    public Known get(UUID classId) {
        return known(find(classId));
    }

    /**
     * The class, of which the caller has seen this version.
     *
     * @throws Problem 404 when the school has no such class, 412 when somebody changed it in between
     */
    public Known seen(UUID classId, int version) {
        var found = find(classId);
        found.requireVersion(version);
        return known(found);
    }

    /** A class without pupils yet. */
    public UUID open(int academicYear, int grade, Description description) {
        var created = new SchoolClass(academicYear, Ids.next(), grade, description.letter());
        created.describe(description);
        classes.add(created);
        groups.add(StudyGroup.ofWholeClass(academicYear, Ids.next(), created.id(), created.name()));
        classes.flush();
        return created.id();
    }

    /** Describes a class anew. */
    public void describe(Known known, Description description) {
        var changed = find(known.id());
        changed.describe(description);
        classes.flush();
        groups.ofWholeClass(known.academicYear(), known.id()).ifPresent(group -> group.rename(changed.name()));
        groups.flush();
    }

    /** Takes a class away with its own group; the caller has made sure that nothing hangs on it. */
    public void remove(Known known) {
        groups.ofWholeClass(known.academicYear(), known.id()).ifPresent(groups::delete);
        groups.flush();
        classes.delete(find(known.id()));
        classes.flush();
    }

    private SchoolClass find(UUID classId) {
        return classes.find("id", classId).firstResultOptional().orElseThrow(() -> Problem.notFound("class-unknown"));
    }

    private static Known known(SchoolClass found) {
        return new Known(found.id(), found.academicYear());
    }
}
