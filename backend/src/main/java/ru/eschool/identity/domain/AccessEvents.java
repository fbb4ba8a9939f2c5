package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;

/**
 * Who gave, reset, blocked or took whose access. Slips are recorded here; roles, blocks and joined places are recorded by
 * the database itself, whoever changes them.
 */
@ApplicationScoped
public class AccessEvents {
    private static final String NEWEST = "9999-12-31T00:00:00Z";

    private final Database database;
    private final Acting acting;

    AccessEvents(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** What happened to somebody's access. */
    @Schema(
            description =
                    "What happened to somebody's access: ISSUED is a first slip, REISSUED another one for a sign-in"
                            + " that nobody had used yet, RESET a new code for a sign-in in use, whose password ended.")
    public enum Kind {
        /** A first sign-in was handed out. */
        ISSUED,
        /** Another slip for a sign-in that nobody had used yet. */
        REISSUED,
        /** A sign-in in use got a new code; the password ended. */
        RESET,
        /** A person with an account joined the place to it. */
        PLACE_JOINED,
        ROLE_GRANTED,
        ROLE_ENDED,
        ACCOUNT_BLOCKED,
        ACCOUNT_UNBLOCKED,
        GUARDIAN_BLOCKED,
        GUARDIAN_UNBLOCKED
    }

    /**
     * One event.
     *
     * @param person whose access it was
     * @param role that was granted or ended, or null
     * @param actor null when nobody of the school did it: an operator of the server or of the database
     */
    public record Event(
            UUID id, Instant at, Kind kind, PersonName person, String role, PersonName actor, String actorRole) {}

    /** Which events; every part may be null. */
    public record Filter(UUID personId, UUID actorId, Kind kind) {}

    /** After which event a part of the list begins. */
    record ListPosition(Instant at, UUID id) {
        static ListPosition first() {
            return new ListPosition(Instant.parse(NEWEST), new UUID(-1, -1));
        }
    }

    void log(Kind kind, UUID personId, UUID accountId) {
        database.with(handle -> handle.createUpdate("""
                        insert into access_event (school_id, kind, person_id, account_id, actor_id, actor_role)
                        values (:school, :kind, :person, :account, :me, :role)""")
                .bind("school", acting.schoolId())
                .bind("kind", kind.name())
                .bind("person", personId)
                .bind("account", accountId)
                .bind("me", acting.personId())
                .bind("role", acting.role().name())
                .execute());
    }

    /** Newest first. */
    List<Event> list(Filter filter, ListPosition after, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select e.id, e.at, e.kind, e.role, e.actor_role, e.person_id,
                               coalesce(p.last_name, gone.last_name) as last_name,
                               coalesce(p.first_name, gone.first_name) as first_name,
                               case when p.id is null then gone.middle_name else p.middle_name end as middle_name, a.id as actor_id, a.last_name as actor_last_name,
                               a.first_name as actor_first_name, a.middle_name as actor_middle_name
                        from access_event e
                        left join person p on p.school_id = e.school_id and p.id = e.person_id
                        left join lateral name_of_removed_person(e.person_id) gone on p.id is null
                        left join person a on a.school_id = e.school_id and a.id = e.actor_id
                        where e.school_id = :school and (e.at, e.id) < (:at, :id)
                          and (cast(:person as uuid) is null or e.person_id = :person)
                          and (cast(:actor as uuid) is null or e.actor_id = :actor)
                          and (cast(:kind as text) is null or e.kind = :kind)
                        order by e.at desc, e.id desc limit :limit""")
                .bind("school", acting.schoolId())
                .bind("at", after.at().atOffset(ZoneOffset.UTC))
                .bind("id", after.id())
                .bind("person", filter.personId())
                .bind("actor", filter.actorId())
                .bind("kind", filter.kind() == null ? null : filter.kind().name())
                .bind("limit", limit)
                .map((row, context) -> new Event(
                        row.getObject("id", UUID.class),
                        at(row),
                        Kind.valueOf(row.getString("kind")),
                        new PersonName(row.getObject("person_id", UUID.class), name(row, "")),
                        row.getString("role"),
                        row.getString("actor_last_name") == null
                                ? null
                                : new PersonName(row.getObject("actor_id", UUID.class), name(row, "actor_")),
                        row.getString("actor_role")))
                .list());
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static String name(ResultSet row, String prefix) throws SQLException {
        return PersonNames.full(
                row.getString(prefix + "last_name"),
                row.getString(prefix + "first_name"),
                row.getString(prefix + "middle_name"));
    }
}
