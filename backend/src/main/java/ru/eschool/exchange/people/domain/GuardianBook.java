package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ru.eschool.exchange.people.domain.PupilRow.GuardianEntry;
import ru.eschool.people.PupilRegister.Kinship;
import ru.eschool.people.PupilRegister.KnownAdult;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.NewPerson;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.PupilRegister.Register;
import ru.eschool.platform.Ids;
import ru.eschool.platform.PersonNames;

/**
 * Connects pupils with guardians, so that siblings share a guardian and namesakes do not: two entries mean one person
 * when the whole name is the same and a telephone or the e-mail is, or when the child has a guardian of this name already.
 * Where less of the name is the same, it is a question.
 */
final class GuardianBook {

    /** By name and by one contact of it: a list can hold thousands of namesakes. */
    private final Map<String, Set<KnownAdult>> byContact = new HashMap<>();
    /** In the order in which they became known. */
    private final Map<UUID, KnownAdult> adults = new LinkedHashMap<>();

    private final Map<UUID, Set<UUID>> ofPupil = new HashMap<>();
    private final List<NewPerson> created = new ArrayList<>();
    private final List<Kinship> kinships = new ArrayList<>();
    private final Map<UUID, PersonalData> details = new LinkedHashMap<>();

    GuardianBook(Register register) {
        register.adults().forEach(this::remember);
        register.kinships().forEach(kinship -> guardiansOf(kinship.studentId()).add(kinship.guardianId()));
    }

    private void remember(KnownAdult adult) {
        adults.put(adult.id(), adult);
        contacts(adult.name(), phones(adult), adult.email())
                .forEach(contact -> byContact
                        .computeIfAbsent(contact, key -> new LinkedHashSet<>())
                        .add(adult));
    }

    private static List<String> phones(KnownAdult adult) {
        return adult.phone() == null ? List.of() : Phones.read(adult.phone()).numbers();
    }

    private static Stream<String> contacts(Name name, List<String> phones, String email) {
        var key = SameName.key(name) + "|";
        return Stream.concat(phones.stream(), Stream.ofNullable(email).map(mail -> mail.toLowerCase(Locale.ROOT)))
                .map(contact -> key + contact);
    }

    private Set<UUID> guardiansOf(UUID studentId) {
        return ofPupil.computeIfAbsent(studentId, id -> new LinkedHashSet<>());
    }

    /** Adds a question for each guardian of whom it is not sure whether the school knows the person. */
    void ask(UUID studentId, PupilRow row, List<RowIssue> issues) {
        for (var entry : row.guardians()) {
            var found = find(studentId, entry);
            if (found.isEmpty() || SameName.whole(found.getFirst().name(), entry.name())) {
                continue;
            }
            var adult = found.getFirst();
            issues.add(RowIssue.question(
                    "Родитель",
                    SameName.asFarAsWritten(adult.name(), entry.name())
                            ? "guardian-probably-known"
                            : "guardian-similar",
                    display(adult.name()),
                    display(entry.name())));
        }
    }

    private static String display(Name name) {
        return PersonNames.full(name.lastName(), name.firstName(), name.middleName());
    }

    /**
     * Enters the guardians of a row; says whether anything new came of it.
     *
     * @param named is told of each of them
     */
    boolean connect(UUID studentId, PupilRow row, Consumer<UUID> named) {
        var changed = false;
        for (var entry : row.guardians()) {
            var adult = known(studentId, entry);
            if (adult == null) {
                adult = new KnownAdult(Ids.next(), entry.name(), entry.phone(), entry.email());
                created.add(new NewPerson(adult.id(), adult.name()));
                remember(adult);
                details.put(adult.id(), PersonalData.contacts(entry.phone(), entry.email()));
                changed = true;
            } else if (!hasPhone(adult, entry) && entry.phone() != null || adds(entry.email(), adult.email())) {
                var phone = hasPhone(adult, entry) ? adult.phone() : entry.phone();
                details.put(adult.id(), PersonalData.contacts(phone, entry.email()));
                changed = true;
            }
            named.accept(adult.id());
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

    /** The person whom the entry means, if need be after the yes to a question; with two different patronymics nobody. */
    private KnownAdult known(UUID studentId, GuardianEntry entry) {
        return find(studentId, entry).stream()
                .findFirst()
                .filter(adult -> SameName.asFarAsWritten(adult.name(), entry.name()))
                .orElse(null);
    }

    /** Those whom the entry could mean, the surest first. */
    private List<KnownAdult> find(UUID studentId, GuardianEntry entry) {
        var reached = contacts(entry.name(), entry.phones(), entry.email())
                .map(contact -> byContact.getOrDefault(contact, Set.of()))
                .flatMap(Set::stream);
        var ofTheChild = guardiansOf(studentId).stream()
                .map(adults::get)
                .filter(adult -> adult != null && SameName.key(adult.name()).equals(SameName.key(entry.name())));
        return Stream.concat(reached, ofTheChild)
                .distinct()
                .sorted(Comparator.comparing((KnownAdult adult) -> !SameName.whole(adult.name(), entry.name()))
                        .thenComparing(adult -> !SameName.asFarAsWritten(adult.name(), entry.name())))
                .toList();
    }

    private static boolean hasPhone(KnownAdult adult, GuardianEntry entry) {
        return phones(adult).stream().anyMatch(entry.phones()::contains);
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
