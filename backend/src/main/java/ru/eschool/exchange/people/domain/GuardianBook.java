package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.eschool.exchange.people.domain.PupilRow.GuardianEntry;
import ru.eschool.people.PupilRegister.Kinship;
import ru.eschool.people.PupilRegister.KnownAdult;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.NewPerson;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.PupilRegister.Register;
import ru.eschool.platform.Ids;

/**
 * Connects pupils with guardians, so that siblings share a guardian and namesakes do not: two entries mean one person
 * when the name is the same and the telephone or the e-mail is, or when the child has a guardian of this name already.
 */
final class GuardianBook {

    private final Map<String, List<KnownAdult>> byName = new HashMap<>();
    private final Map<UUID, Set<UUID>> ofPupil = new HashMap<>();
    private final List<NewPerson> created = new ArrayList<>();
    private final List<Kinship> kinships = new ArrayList<>();
    private final Map<UUID, PersonalData> details = new LinkedHashMap<>();

    GuardianBook(Register register) {
        register.adults().forEach(this::remember);
        register.kinships().forEach(kinship -> guardiansOf(kinship.studentId()).add(kinship.guardianId()));
    }

    private void remember(KnownAdult adult) {
        byName.computeIfAbsent(key(adult.name()), name -> new ArrayList<>()).add(adult);
    }

    private Set<UUID> guardiansOf(UUID studentId) {
        return ofPupil.computeIfAbsent(studentId, id -> new HashSet<>());
    }

    private static String key(Name name) {
        return ImportPlan.plain(name.lastName()) + "|" + ImportPlan.plain(name.firstName());
    }

    /** Enters the guardians of a row; says whether anything new came of it. */
    boolean connect(UUID studentId, PupilRow row) {
        var changed = false;
        for (var entry : row.guardians()) {
            var adult = find(studentId, entry);
            if (adult == null) {
                adult = new KnownAdult(Ids.next(), entry.name(), entry.phone(), entry.email());
                created.add(new NewPerson(adult.id(), adult.name()));
                remember(adult);
                details.put(adult.id(), PersonalData.contacts(entry.phone(), entry.email()));
                changed = true;
            } else if (adds(entry.phone(), adult.phone()) || adds(entry.email(), adult.email())) {
                details.put(adult.id(), PersonalData.contacts(entry.phone(), entry.email()));
                changed = true;
            }
            if (guardiansOf(studentId).add(adult.id())) {
                kinships.add(new Kinship(studentId, adult.id(), entry.kinship()));
                changed = true;
            }
        }
        return changed;
    }

    private static boolean adds(String written, String known) {
        return written != null && !written.equals(known);
    }

    private KnownAdult find(UUID studentId, GuardianEntry entry) {
        return byName.getOrDefault(key(entry.name()), List.of()).stream()
                .filter(adult -> ImportPlan.sameName(adult.name(), entry.name()))
                .filter(adult -> same(adult.phone(), entry.phone())
                        || same(adult.email(), entry.email())
                        || guardiansOf(studentId).contains(adult.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(String known, String written) {
        return written != null && written.equalsIgnoreCase(known);
    }

    List<NewPerson> created() {
        return created;
    }

    List<Kinship> kinships() {
        return kinships;
    }

    Map<UUID, PersonalData> details() {
        return details;
    }
}
