package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import ru.eschool.platform.Database;
import ru.eschool.school.WorkingDays;

/** Reads the state's production calendar. */
@ApplicationScoped
class ProductionCalendar implements WorkingDays {
    private final Database database;

    ProductionCalendar(Database database) {
        this.database = database;
    }

    /** Terms are some days long, so that they reach into the next year at most; one statement. */
    @Override
    public Due after(LocalDate event, int workingDays) {
        var years = new HashSet<Integer>();
        var byLaw = new HashSet<Integer>();
        var working = new HashMap<LocalDate, Boolean>();
        database.with(handle -> {
            handle.createQuery("""
                            select y.year, y.basis, d.day, d.kind from production_year y
                            left join production_day d on d.day >= make_date(y.year, 1, 1) and d.day < make_date(y.year + 1, 1, 1)
                            where y.year between :first and :first + 1""")
                    .bind("first", event.getYear())
                    .map((row, context) -> {
                        years.add(row.getInt("year"));
                        if (row.getString("basis").equals("LAW")) {
                            byLaw.add(row.getInt("year"));
                        }
                        var day = row.getObject("day", LocalDate.class);
                        if (day != null) {
                            working.put(day, row.getString("kind").equals("WORKING"));
                        }
                        return day;
                    })
                    .list();
            return null;
        });
        var reached = new WorkingDayCount(years, working).after(event, workingDays);
        var provisional = byLaw.contains(reached.day().getYear()) || byLaw.contains(event.getYear());
        return reached.known()
                ? new Due(reached.day(), provisional, null)
                : new Due(null, provisional, reached.day().getYear());
    }
}
