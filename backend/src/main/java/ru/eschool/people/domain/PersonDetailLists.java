package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.people.PersonalDetails;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** SQL over what is known of people beside the name. */
@ApplicationScoped
class PersonDetailLists implements PersonalDetails {
    private final Database database;
    private final Acting acting;

    PersonDetailLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public Map<UUID, Details> of(Collection<UUID> personIds) {
        return database.with(handle -> handle
                .createQuery("""
                        select person_id, birth_date, registration_address, phone, email from person_detail
                        where school_id = :school and person_id = any (:ids)""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(personIds))
                .map((row, context) -> Map.entry(
                        row.getObject("person_id", UUID.class),
                        new Details(
                                row.getObject("birth_date", LocalDate.class),
                                row.getString("registration_address"),
                                row.getString("phone"),
                                row.getString("email"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
