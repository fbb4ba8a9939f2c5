package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.people.PupilRegister.KnownPupil;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;

/** Finds the pupil of the register whom a row means: by СНИЛС, else by name and birth date. */
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
                        pupil -> key(pupil.name(), pupil.data().birthDate())));
    }

    /** Name and birth date without the patronymic, which one list has and another has not. */
    static String key(Name name, LocalDate birthDate) {
        return ImportPlan.plain(name.lastName()) + "|" + ImportPlan.plain(name.firstName()) + "|" + birthDate;
    }

    /** Null for a new pupil; an issue is added when the row contradicts the register. */
    KnownPupil find(PupilRow row, List<RowIssue> issues) {
        var snils = row.data().snils();
        var bearer = snils == null ? null : bySnils.get(snils);
        var match = bearer == null ? byName(row, issues) : bearer;
        if (bearer != null && !ImportPlan.sameName(bearer.name(), row.name())) {
            var sameDay = Objects.equals(bearer.data().birthDate(), row.data().birthDate());
            issues.add(
                    sameDay
                            ? RowIssue.warning("Фамилия", "name-differs", display(bearer))
                            : RowIssue.error("СНИЛС", "snils-of-another", display(bearer)));
        }
        if (match != null && match.departed()) {
            issues.add(RowIssue.error("Фамилия", "pupil-departed"));
        }
        return match;
    }

    private KnownPupil byName(PupilRow row, List<RowIssue> issues) {
        var namesakes = byName.getOrDefault(key(row.name(), row.data().birthDate()), List.of()).stream()
                .filter(pupil -> ImportPlan.sameName(pupil.name(), row.name()))
                .toList();
        if (namesakes.size() > 1) {
            issues.add(RowIssue.error("Фамилия", "pupil-ambiguous", namesakes.size()));
            return null;
        }
        var match = namesakes.isEmpty() ? null : namesakes.getFirst();
        if (match != null && match.data().snils() != null && row.data().snils() != null) {
            issues.add(RowIssue.error("СНИЛС", "pupil-other-snils"));
        }
        return match;
    }

    private static String display(KnownPupil pupil) {
        return pupil.name().lastName() + " " + pupil.name().firstName();
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
