package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.SchoolClock;

/**
 * What the functions of the database tell an operator of the server. They answer nobody else, and the operator's session
 * reaches no row without them.
 */
@ApplicationScoped
class OperatorFacts {
    private final Database database;
    private final SchoolClock clock;

    OperatorFacts(Database database, SchoolClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A row with its place in a list. */
    record Listed<T>(T row, ListPosition place) {}

    /** After which row a part of a list begins. */
    record ListPosition(String key, UUID id) {}

    boolean isTaken(String login) {
        return database.with(handle -> handle.createQuery("select login_is_taken(:login)")
                .bind("login", login)
                .mapTo(Boolean.class)
                .one());
    }

    List<Territory> regions() {
        return database.with(handle -> handle.createQuery(
                        "select id, name, municipalities, schools from opened_regions()")
                .map((row, context) -> new Territory(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("municipalities"),
                        row.getInt("schools")))
                .list());
    }

    List<Territory> municipalities(UUID regionId) {
        return database.with(handle -> handle.createQuery(
                        "select id, name, schools from opened_municipalities(:region)")
                .bind("region", regionId)
                .map((row, context) -> new Territory(
                        row.getObject("id", UUID.class), row.getString("name"), null, row.getInt("schools")))
                .list());
    }

    /** A part of the schools; {@code only} and {@code after} may be null. */
    List<Listed<SchoolOpening>> schools(OpeningSearch search, UUID only, ListPosition after, int limit) {
        return database.with(handle -> handle.createQuery(
                        "select * from school_openings(:today, :text, :state, :only, :order, :after, :afterId, :limit)")
                .bind("today", clock.today())
                .bind("text", search.text())
                .bind("state", search.state() == null ? null : search.state().name())
                .bind("only", only)
                .bind("order", search.order().name())
                .bind("after", after == null ? null : after.key())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> school(row))
                .list());
    }

    /** A part of the offices; all but the limit may be null. */
    List<Listed<OfficeOpening>> offices(String text, String role, UUID only, ListPosition after, int limit) {
        return database.with(handle -> handle.createQuery(
                        "select * from office_openings(:today, :text, :role, :only, :after, :afterId, :limit)")
                .bind("today", clock.today())
                .bind("text", text)
                .bind("role", role)
                .bind("only", only)
                .bind("after", after == null ? null : after.key())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> office(row))
                .list());
    }

    List<InvitedPerson> administrators(UUID schoolId) {
        return invited("select *, null as email from invited_administrators(:of, :today)", schoolId);
    }

    List<InvitedPerson> officers(UUID officeId) {
        return invited("select * from invited_officers(:of, :today)", officeId);
    }

    /** Runs an act of the operator, a function that answers one value. */
    <T> T act(Class<T> answer, String sql, Function<Query, Query> values) {
        return database.with((Handle handle) ->
                values.apply(handle.createQuery(sql)).mapTo(answer).findOne().orElse(null));
    }

    private List<InvitedPerson> invited(String sql, UUID of) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("of", of)
                .bind("today", clock.today())
                .map((row, context) -> new InvitedPerson(
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getString("login"),
                        row.getString("subject"),
                        row.getString("email"),
                        InvitationState.valueOf(row.getString("state")),
                        instant(row, "invited_at")))
                .list());
    }

    private static Listed<SchoolOpening> school(ResultSet row) throws SQLException {
        var id = row.getObject("school_id", UUID.class);
        return new Listed<>(
                new SchoolOpening(
                        id,
                        row.getString("short_name"),
                        row.getString("full_name"),
                        row.getString("locality"),
                        row.getString("time_zone"),
                        row.getString("region_name"),
                        row.getString("municipality_name"),
                        instant(row, "opened_at"),
                        OpeningState.valueOf(row.getString("state")),
                        row.getInt("administrators"),
                        row.getInt("invited")),
                new ListPosition(row.getString("place"), id));
    }

    private static Listed<OfficeOpening> office(ResultSet row) throws SQLException {
        var id = row.getObject("office_id", UUID.class);
        return new Listed<>(
                new OfficeOpening(
                        id,
                        OfficeRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("region_name"),
                        row.getString("municipality_name"),
                        row.getInt("officers"),
                        row.getInt("invited")),
                new ListPosition(row.getString("place"), id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
