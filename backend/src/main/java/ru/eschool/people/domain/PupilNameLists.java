package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.SqlArray;

/** Tells namesakes apart. */
@ApplicationScoped
class PupilNameLists implements PupilNames {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Database database;
    private final Acting acting;

    PupilNameLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public Map<UUID, String> inList(Collection<Pupil> list) {
        return told(list, this::birthDates);
    }

    /**
     * The names.
     *
     * @param birthDates of those who have the same name and patronymic, as far as they may be seen
     */
    static Map<UUID, String> told(Collection<Pupil> list, Function<List<UUID>, Map<UUID, LocalDate>> birthDates) {
        var names = new HashMap<UUID, String>();
        list.forEach(pupil -> names.put(pupil.id(), PersonNames.ofPupil(pupil.lastName(), pupil.firstName())));
        var namesakes = alike(list, names);
        namesakes.forEach(pupil ->
                names.put(pupil.id(), PersonNames.full(pupil.lastName(), pupil.firstName(), pupil.middleName())));
        var same = alike(namesakes, names).stream().map(Pupil::id).toList();
        if (!same.isEmpty()) {
            birthDates
                    .apply(same)
                    .forEach((id, day) -> names.merge(id, ", " + DAY.format(day) + "\u00a0г.\u00a0р.", String::concat));
        }
        return names;
    }

    // «Семён» and «Семен» look alike to whoever reads them, so they are namesakes too.
    private static List<Pupil> alike(Collection<Pupil> pupils, Map<UUID, String> names) {
        return pupils.stream()
                .collect(Collectors.groupingBy(
                        pupil -> names.get(pupil.id()).toLowerCase(Locale.ROOT).replace('ё', 'е')))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private Map<UUID, LocalDate> birthDates(List<UUID> students) {
        return database.with(handle -> handle
                .createQuery("""
                        select person_id, birth_date from person_detail
                        where school_id = :school and person_id = any (:students) and birth_date is not null""")
                .bind("school", acting.schoolId())
                .bind("students", SqlArray.ids(students))
                .map((row, context) ->
                        Map.entry(row.getObject("person_id", UUID.class), row.getObject("birth_date", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
