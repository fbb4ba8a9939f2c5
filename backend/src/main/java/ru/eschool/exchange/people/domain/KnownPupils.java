package ru.eschool.exchange.people.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.people.PupilRegister.KnownPupil;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.platform.PersonNames;

/**
 * Finds the pupil of the register whom a row means: by СНИЛС, else by the whole name and the birth date. Whoever is only
 * similar becomes a question, since the parents of one child must not become those of another.
 */
final class KnownPupils {

    private final Map<String, KnownPupil> bySnils = new HashMap<>();
    private final Map<String, List<KnownPupil>> byName;

    KnownPupils(List<KnownPupil> pupils) {
        for (var pupil : pupils) {
            if (pupil.data().snils() != null) {
                bySnils.put(pupil.data().snils(), pupil);
            }
        }
        byName = pupils.stream()
                .filter(pupil -> pupil.data().birthDate() != null)
                .collect(Collectors.groupingBy(
                        pupil -> SameName.key(pupil.name(), pupil.data().birthDate())));
    }

    /** Null for a new pupil; an issue is added when the row contradicts the register or is only similar to it. */
    KnownPupil find(PupilRow row, List<RowIssue> issues) {
        var snils = row.data().snils();
        var bearer = snils == null ? null : bySnils.get(snils);
        var match = bearer == null ? byName(row, issues) : bearer;
        if (bearer != null && !SameName.asFarAsWritten(bearer.name(), row.name())) {
            var sameDay = Objects.equals(bearer.data().birthDate(), row.data().birthDate());
            issues.add(
                    sameDay
                            ? RowIssue.question("Фамилия", "name-differs", display(bearer))
                            : RowIssue.error("СНИЛС", "snils-of-another", display(bearer)));
        }
        if (match != null && match.departed()) {
            issues.add(RowIssue.error("Фамилия", "pupil-departed"));
        }
        return match;
    }

    private KnownPupil byName(PupilRow row, List<RowIssue> issues) {
        var similar = byName.getOrDefault(SameName.key(row.name(), row.data().birthDate()), List.of()).stream()
                .filter(pupil -> !isAnotherBySnils(pupil, row) || SameName.whole(pupil.name(), row.name()))
                .toList();
        var namesakes = similar.stream()
                .filter(pupil -> SameName.whole(pupil.name(), row.name()))
                .toList();
        if (namesakes.size() > 1) {
            issues.add(RowIssue.error("Фамилия", "pupil-ambiguous", namesakes.size()));
            return null;
        }
        if (namesakes.isEmpty()) {
            return similar.isEmpty() ? null : ofSimilar(row, similar, issues);
        }
        var match = namesakes.getFirst();
        if (isAnotherBySnils(match, row)) {
            issues.add(RowIssue.error("СНИЛС", "pupil-other-snils"));
        }
        return match;
    }

    /** Without a patronymic on one side it is rather the same child, with two different ones rather another. */
    private static KnownPupil ofSimilar(PupilRow row, List<KnownPupil> similar, List<RowIssue> issues) {
        var nearest = similar.stream()
                .filter(pupil -> SameName.asFarAsWritten(pupil.name(), row.name()))
                .toList();
        if (nearest.size() == 1 && similar.size() == 1) {
            issues.add(RowIssue.question(
                    "Отчество", "pupil-probably-known", display(nearest.getFirst()), place(nearest.getFirst())));
            return nearest.getFirst();
        }
        issues.add(
                RowIssue.question("Отчество", "pupil-similar", display(similar.getFirst()), place(similar.getFirst())));
        return null;
    }

    private static boolean isAnotherBySnils(KnownPupil pupil, PupilRow row) {
        return pupil.data().snils() != null && row.data().snils() != null;
    }

    private static String display(KnownPupil pupil) {
        var name = pupil.name();
        return PersonNames.full(name.lastName(), name.firstName(), name.middleName());
    }

    private static String place(KnownPupil pupil) {
        return pupil.className() == null ? "—" : pupil.className();
    }

    /** Whether the list knows something that the register does not, or knows otherwise. */
    static boolean adds(PersonalData list, PersonalData register) {
        Stream<Function<PersonalData, Object>> values = Stream.of(
                PersonalData::birthDate,
                PersonalData::sex,
                PersonalData::snils,
                PersonalData::citizenship,
                PersonalData::registrationAddress,
                PersonalData::livingAddress,
                PersonalData::phone,
                PersonalData::email);
        return values.anyMatch(
                value -> value.apply(list) != null && !value.apply(list).equals(value.apply(register)));
    }
}
