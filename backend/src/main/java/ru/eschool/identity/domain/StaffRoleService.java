package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.identity.StaffRoles;
import ru.eschool.platform.Database;
import ru.eschool.platform.Problem;

/** Ends and reopens roles by the functions of the database that alone may do so. */
@ApplicationScoped
class StaffRoleService implements StaffRoles {
    private final Database database;

    StaffRoleService(Database database) {
        this.database = database;
    }

    @Override
    public List<String> held(UUID personId) {
        return database.with(handle -> handle.createQuery("select role from staff_roles_of(:person)")
                .bind("person", personId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void end(UUID personId, LocalDate lastDay) {
        var ended = database.with(handle -> handle.createQuery("select end_staff_roles(:person, :lastDay)")
                .bind("person", personId)
                .bind("lastDay", lastDay)
                .mapTo(Boolean.class)
                .one());
        if (!ended) {
            throw Problem.refused("last-administrator");
        }
    }

    @Override
    public void reopen(UUID personId) {
        database.with(handle -> handle.createQuery("select 1 from reopen_staff_roles(:person) as done")
                .bind("person", personId)
                .mapTo(Integer.class)
                .findOne());
    }
}
