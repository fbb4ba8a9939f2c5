package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.movement.domain.PupilFacts.Place;
import ru.eschool.people.movement.domain.PupilFacts.Target;

/**
 * What signing does with one pupil, and what is in its way. The preview shows it, and signing does it.
 *
 * @param studentId null for somebody whom the school does not know yet
 * @param from the class that the pupil leaves or is in; null without one
 * @param opens the class that the pupil gets; null when the class stays
 * @param until the first day that the new place no longer has; null without an end
 * @param ends places that end the day before
 * @param removes places that would begin later and never do
 * @param enrols whether a time at the school begins
 * @param releases whether the time at the school ends, and with it the pupil's own access
 */
public record MovementPlan(
        UUID studentId,
        String name,
        LocalDate on,
        Place from,
        Target opens,
        LocalDate until,
        List<Place> ends,
        List<Place> removes,
        boolean enrols,
        boolean releases,
        List<Notice> notices,
        List<Obstacle> obstacles) {

    /** Why it cannot be done; the field is a pointer below the pupil's line of the order. */
    public record Obstacle(String field, String code, Object... arguments) {}

    /** What whoever signs should know. */
    @Schema(
            name = "OrderNotice",
            description =
                    "What whoever signs should know: BACKDATED, the day has passed and marks given since stay where they"
                            + " are; FAMILY_READS_ON, guardians keep reading the diary until its data is destroyed;"
                            + " NO_CLASS_YET, the class of the next year does not stand yet; OWES_SUBJECTS, the pupil owes in"
                            + " subjects.")
    public enum Notice {
        BACKDATED,
        FAMILY_READS_ON,
        NO_CLASS_YET,
        OWES_SUBJECTS
    }

    public String fromClass() {
        return from == null ? null : from.groupName();
    }

    public String toClass() {
        return opens == null ? null : opens.name();
    }

    /** Groups beside the class that the pupil leaves. */
    public List<String> leftGroups() {
        return java.util.stream.Stream.concat(ends.stream(), removes.stream())
                .filter(place -> !place.wholeClass())
                .map(Place::groupName)
                .distinct()
                .toList();
    }
}
