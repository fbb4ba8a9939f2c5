package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.people.People;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.SqlArray;

/** SQL over names. */
@ApplicationScoped
class PersonNameLists implements People {

    private final Database database;
    private final Acting acting;

    PersonNameLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.with(handle -> handle
                .createQuery("""
                        select p.id, p.last_name, p.first_name,
                               case when s.person_id is null then p.middle_name end as middle_name
                        from person p left join student s on s.school_id = p.school_id and s.person_id = p.id
                        where p.school_id = :school and p.id = any (:ids)""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(List.copyOf(personIds)))
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
