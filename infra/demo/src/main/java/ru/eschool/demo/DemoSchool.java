package ru.eschool.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Command line of the demo school: generates as many schools as asked and loads them. */
public final class DemoSchool {
    private DemoSchool() {}

    /** Exits with 0 when all schools are there, 1 when loading failed, 2 when the options are wrong. */
    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** The same without leaving the process; schools that are already loaded stay as they are. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Options.USAGE);
            return 2;
        }
        try (var connection = DriverManager.getConnection(options.jdbcUrl(), options.user(), options.password())) {
            for (int number = 1; number <= options.schools(); number++) {
                load(options, number, connection, out);
            }
            return 0;
        } catch (SQLException | IOException e) {
            err.println("the demo school could not be loaded: " + e.getMessage());
            return 1;
        }
    }

    private static void load(Options options, int number, Connection connection, PrintStream out)
            throws SQLException, IOException {
        long start = System.nanoTime();
        var loader = new Loader(connection);
        var plan = SchoolPlan.of(options.seed(), number, options.pupils(), options.today());
        if (loader.isLoaded(plan.login("principal"))) {
            out.println(plan.identity().shortName() + ": already loaded, left as it is");
            return;
        }
        var school = GeneratedSchool.make(options.seed(), number, options.pupils(), options.today());
        var tables = new SchoolTables(school).all();
        loader.load(plan.identity().id(), plan.calendar().year, tables, new OfficeWork(school).all());
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        out.println(String.format(
                Locale.ROOT,
                "%s: %d classes, %d pupils, %d staff, %d journals, %d lessons, %d marks, %d absences, %.1f s",
                plan.identity().shortName(),
                plan.classes().size(),
                school.people().pupils.size(),
                school.people().staff.size(),
                school.journals().all.size(),
                school.lessonBook().all.size(),
                school.marks().marks.size(),
                school.attendance().entries.size(),
                seconds));
    }
}
