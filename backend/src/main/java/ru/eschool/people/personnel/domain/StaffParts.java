package ru.eschool.people.personnel.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.SchoolPart;
import ru.eschool.platform.persistence.SchoolRecords;

/** The parts of one kind of the records of those who work at the school. */
abstract class StaffParts<T extends StaffPart<D>, D extends StaffDescription.Part> extends SchoolRecords<T> {
    private final Function<UUID, T> part;

    StaffParts(Function<UUID, T> part) {
        this.part = part;
    }

    /**
     * Makes the parts of a person what the descriptions say: those with an id are changed, those without one come, those that
     * nobody describes go.
     *
     * @param pointer to the list in the request
     * @throws Problem 400 for an id that is none of the person's parts
     */
    void describe(UUID personId, List<D> descriptions, String pointer) {
        var known = list("personId", personId).stream().collect(Collectors.toMap(SchoolPart::id, Function.identity()));
        for (var i = 0; i < descriptions.size(); i++) {
            var description = descriptions.get(i);
            if (description.id() == null) {
                var added = part.apply(personId);
                added.describe(description);
                add(added);
            } else {
                var changed = known.remove(description.id());
                if (changed == null) {
                    throw Problem.invalid().at(pointer + "/" + i + "/id", "staff-part-unknown");
                }
                changed.describe(description);
            }
        }
        known.values().forEach(this::delete);
    }
}
