package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/** Reads an account's places over all schools and above them, and a machine account's admissions. */
@ApplicationScoped
public class HeldPlaceLists {
    private final Database database;
    private final SchoolClock clock;

    HeldPlaceLists(Database database, SchoolClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The owner is there: from now on the account counts as used. */
    void use(String subject) {
        database.withoutSchool(handle -> handle.createQuery("select 1 from use_account(:subject) as done")
                .bind("subject", subject)
                .mapTo(Integer.class)
                .findOne());
    }

    /** What the schools have granted to a machine account, and what of it the token can use. */
    List<MachineAccount.Grant> grantsOf(String clientId, Set<String> token) {
        return database.withoutSchool(handle -> handle.createQuery("select * from service_account_grants(:client)")
                .bind("client", clientId)
                .map((row, context) -> {
                    var scopes = Stream.of((String[]) row.getArray("scopes").getArray())
                            .sorted()
                            .toList();
                    return new MachineAccount.Grant(
                            row.getObject("school_id", UUID.class),
                            row.getString("school_name"),
                            scopes,
                            scopes.stream().filter(token::contains).toList());
                })
                .list());
    }

    /** The offices above the schools in which the account works, by name. */
    List<HeldOffice> officesOf(String subject) {
        return database.withoutSchool(handle -> handle.createQuery("select * from account_offices(:subject, :today)")
                .bind("subject", subject)
                .bind("today", clock.today())
                .map((row, context) -> new HeldOffice(
                        row.getObject("account_id", UUID.class),
                        row.getString("login"),
                        row.getObject("office_id", UUID.class),
                        row.getString("office_name"),
                        Role.valueOf(row.getString("role")),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getInt("schools")))
                .list());
    }

    List<HeldPlace> ofAccount(String subject) {
        return database.withoutSchool(handle -> handle.createQuery(
                        "select * from account_memberships(:subject, :today)")
                .bind("subject", subject)
                .bind("today", clock.today())
                .map((row, context) -> new HeldPlace(
                        row.getObject("account_id", UUID.class),
                        row.getString("login"),
                        row.getObject("school_id", UUID.class),
                        row.getString("school_name"),
                        row.getObject("person_id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList(),
                        row.getObject("class_id", UUID.class),
                        row.getString("class_name")))
                .list());
    }
}
