package ru.eschool.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PupilNames.Pupil;

class PupilNameListsTest {
    private final List<UUID> asked = new ArrayList<>();

    @Test
    void nobodyIsAskedForDaysOfBirthWhomThePatronymicTellsApart() {
        assertEquals(
                List.of("Жуков Пётр Ильич", "Жуков Петр Олегович", "Жуков Иван"),
                names(
                        pupil("Жуков", "Пётр", "Ильич"),
                        pupil("Жуков", "Петр", "Олегович"),
                        pupil("Жуков", "Иван", "Ильич")));
        assertEquals(List.of(), asked);
    }

    @Test
    void whoHasNoPatronymicIsToldFromANamesakeWhoHas() {
        assertEquals(
                List.of("Ли Анна", "Ли Анна Сергеевна"),
                names(pupil("Ли", "Анна", null), pupil("Ли", "Анна", "Сергеевна")));
        assertEquals(List.of(), asked);
    }

    @Test
    void onlyThoseOfTheSamePatronymicCarryTheDayOfBirth() {
        var one = pupil("Зуев", "Пётр", "Ильич");
        var other = pupil("Зуев", "Пётр", "Ильич");
        var third = pupil("Зуев", "Пётр", "Олегович");
        assertEquals(
                List.of(
                        "Зуев Пётр Ильич, 05.03.2013\u00a0г.\u00a0р.",
                        "Зуев Пётр Ильич, 05.03.2013\u00a0г.\u00a0р.",
                        "Зуев Пётр Олегович"),
                names(one, other, third));
        assertEquals(List.of(one.id(), other.id()), asked);
    }

    private List<String> names(Pupil... list) {
        var told = PupilNameLists.told(List.of(list), students -> {
            asked.addAll(students);
            return Map.of(students.getFirst(), LocalDate.of(2013, 3, 5), students.getLast(), LocalDate.of(2013, 3, 5));
        });
        return List.of(list).stream().map(pupil -> told.get(pupil.id())).toList();
    }

    private static Pupil pupil(String lastName, String firstName, String middleName) {
        return new Pupil(UUID.randomUUID(), lastName, firstName, middleName);
    }
}
