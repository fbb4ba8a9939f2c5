package ru.eschool.reporting.officeschools.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.reporting.kit.Report;

/** Shows an officer the schools of the office. Which office it is, the session has proved. */
@ApplicationScoped
public class OfficeSchoolService {
    /** A file of more is of no use to anybody, and costs the server more than a request may. */
    static final int MOST_IN_A_FILE = 2000;

    private final OfficeSchoolLists schools;
    private final SchoolClock clock;

    OfficeSchoolService(OfficeSchoolLists schools, SchoolClock clock) {
        this.schools = schools;
        this.clock = clock;
    }

    /** A part of the list. */
    @Transactional
    public Page<OfficeSchool> list(SchoolSearch search, int limit, String cursor) {
        var page = Page.cut(
                schools.list(search, position(cursor), limit + 1),
                limit,
                last -> Cursor.encode(last.place().key(), last.place().id()));
        return new Page<>(
                page.items().stream().map(OfficeSchoolLists.Listed::school).toList(), page.nextCursor());
    }

    /**
     * The whole list in its form.
     *
     * @throws Problem 422 when it is longer than a file may be
     */
    @Transactional
    public Report form(SchoolSearch search) {
        var found = schools.list(search, null, MOST_IN_A_FILE + 1);
        if (found.size() > MOST_IN_A_FILE) {
            throw Problem.refused("too-many-schools", Integer.toString(MOST_IN_A_FILE));
        }
        return OfficeSchoolForm.of(
                found.stream().map(OfficeSchoolLists.Listed::school).toList(),
                search,
                clock.instant().atZone(clock.zone()).toOffsetDateTime());
    }

    private static OfficeSchoolLists.ListPosition position(String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new OfficeSchoolLists.ListPosition(parts.getFirst(), UUID.fromString(parts.getLast()));
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
