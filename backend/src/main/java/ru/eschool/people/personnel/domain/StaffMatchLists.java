package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.personnel.domain.StaffMatch.Relation;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;

/** Finds people of the school who may be the one who comes to work. */
@ApplicationScoped
class StaffMatchLists {
    private static final int MOST = 50;

    private final Database database;
    private final Acting acting;

    StaffMatchLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    List<StaffMatch> of(StaffMatch.Sought sought, LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, s.person_id is not null as staff,
                               coalesce(s.dismissed_on < :today, false) as former,
                               exists (select from student u where u.school_id = p.school_id and u.person_id = p.id) as pupil
                        from people_called(:last, :first, :middle, :birth) called
                        join person p on p.school_id = :school and p.id = called.person_id
                        left join staff_member s on s.school_id = p.school_id and s.person_id = p.id
                        order by p.name_order, p.id limit :most""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("last", sought.name().lastName())
                .bind("first", sought.name().firstName())
                .bind("middle", sought.name().middleName())
                .bind("birth", sought.birthDate())
                .bind("most", MOST)
                .map((row, context) -> match(row))
                .list());
    }

    private static StaffMatch match(ResultSet row) throws SQLException {
        var relations = new ArrayList<Relation>();
        if (row.getBoolean("staff")) {
            relations.add(row.getBoolean("former") ? Relation.FORMER_STAFF : Relation.STAFF);
        }
        if (row.getBoolean("pupil")) {
            relations.add(Relation.PUPIL);
        }
        if (relations.isEmpty()) {
            // Whoever is neither staff nor pupil was entered with a child.
            relations.add(Relation.GUARDIAN);
        }
        return new StaffMatch(
                row.getObject("id", UUID.class),
                PersonNames.full(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                List.copyOf(relations));
    }
}
