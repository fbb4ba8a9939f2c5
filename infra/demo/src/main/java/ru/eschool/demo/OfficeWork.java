package ru.eschool.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the office and the class teachers have corrected in the records since the school was opened, so that a record has a
 * history: contacts for the most part, and here and there a name.
 */
final class OfficeWork {
    private static final int CHANGED_PUPILS = 40;

    private final GeneratedSchool school;
    private final List<Correction> corrections = new ArrayList<>();

    /** A statement that a person gives in a role. */
    record Correction(UUID actorId, String role, String statement) {}

    OfficeWork(GeneratedSchool school) {
        this.school = school;
    }

    /** The corrections in their order, the first of them on the record of the demo's pupil and the mother. */
    List<Correction> all() {
        var random = school.plan().streams().stream("office work");
        var registrar = holder("REGISTRAR");
        var town = school.plan().identity().town();
        var pupils = school.people().pupils;
        for (int place = 0; place < Math.min(CHANGED_PUPILS, pupils.size()); place++) {
            var pupil = pupils.get(place);
            var guardian = school.people().guardianships.stream()
                    .filter(kinship -> kinship.pupil() == pupil)
                    .findFirst()
                    .map(People.Guardianship::guardian);
            guardian.ifPresent(parent -> correct(
                    registrar,
                    "REGISTRAR",
                    "update person_detail set phone = '+7900000" + (1000 + random.nextInt(9000))
                            + "' where person_id = '" + parent.id() + "'"));
            if (place % 3 == 0) {
                correct(
                        school.staffRoom().deputy(),
                        "DEPUTY_HEAD",
                        "update person_detail set living_address = '"
                                + Contacts.address(town, random).replace("'", "''") + "' where person_id = '"
                                + pupil.id()
                                + "'");
            }
        }
        return corrections;
    }

    private void correct(People.Person actor, String role, String statement) {
        corrections.add(new Correction(actor.id(), role, statement));
    }

    private People.Person holder(String role) {
        return school.people().roles.stream()
                .filter(held -> held.role().equals(role))
                .findFirst()
                .orElseThrow()
                .person();
    }
}
