package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.identity.PupilRoles;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Opens and ends the role of pupils by the functions of the database that alone may do so. */
@ApplicationScoped
class PupilRoleService implements PupilRoles {
    private final Database database;

    PupilRoleService(Database database) {
        this.database = database;
    }

    @Override
    public void open(Collection<UUID> personIds, LocalDate from) {
        call("select 1 from open_pupil_roles(:persons, :day) as done", personIds, from);
    }

    @Override
    public void end(Collection<UUID> personIds, LocalDate on) {
        call("select 1 from end_pupil_roles(:persons, :day) as done", personIds, on);
    }

    private void call(String function, Collection<UUID> personIds, LocalDate day) {
        database.with(handle -> handle.createQuery(function)
                .bind("persons", SqlArray.ids(List.copyOf(personIds)))
                .bind("day", day)
                .mapTo(Integer.class)
                .findOne());
    }
}
