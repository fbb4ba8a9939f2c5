package ru.eschool.reporting.officeschools.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Reads the schools of the acting officer's office; the database counts, and shows no row that it has counted. */
@ApplicationScoped
class OfficeSchoolLists {
    private final Database database;
    private final SchoolClock clock;

    OfficeSchoolLists(Database database, SchoolClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A school with its place in the list. */
    record Listed(OfficeSchool school, ListPosition place) {}

    /** After which school a part of the list begins. */
    record ListPosition(String key, UUID id) {}

    /** A part of the list; {@code after} is null for the first. */
    List<Listed> list(SchoolSearch search, ListPosition after, int limit) {
        return database.with(handle -> handle.createQuery(
                        "select * from office_schools(:today, :text, :state, :order, :after, :afterId, :limit)")
                .bind("today", clock.today())
                .bind("text", search.text())
                .bind("state", search.state() == null ? null : search.state().name())
                .bind("order", search.order().name())
                .bind("after", after == null ? null : after.key())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> listed(row))
                .list());
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var id = row.getObject("school_id", UUID.class);
        return new Listed(
                new OfficeSchool(
                        id,
                        row.getString("short_name"),
                        row.getString("full_name"),
                        row.getString("locality"),
                        row.getString("municipality_name"),
                        row.getObject("academic_year", Integer.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        YearState.valueOf(row.getString("state")),
                        row.getInt("terms"),
                        row.getInt("closed_terms"),
                        row.getInt("classes"),
                        row.getInt("pupils"),
                        row.getInt("teachers")),
                new ListPosition(row.getString("place"), id));
    }
}
