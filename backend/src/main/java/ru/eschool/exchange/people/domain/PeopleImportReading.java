package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import ru.eschool.exchange.people.domain.PupilCells.Calendar;
import ru.eschool.jobs.JobRun;
import ru.eschool.jobs.LongWork;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.UnreadableFile;

/** Reads an uploaded list row by row and keeps what would happen with it. */
@ApplicationScoped
class PeopleImportReading implements LongWork {
    static final String KIND = "people-import-reading";
    private static final String READING = "people-import-phase-reading";

    private final PeopleImportSteps steps;
    private final SchoolClock clock;

    PeopleImportReading(PeopleImportSteps steps, SchoolClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SCHOOL_ADMIN, Role.REGISTRAR);
    }

    @Override
    public void run(JobRun run) {
        run.step(READING, 0, 0);
        try (var input = run.about() == null ? run.input() : steps.file(run.about())) {
            var given = run.about() == null ? null : run.request(ColumnMatching.class);
            var file = TableFile.read(input, PupilListReader.MOST_LINES);
            var reader = new PupilListReader(
                    file,
                    steps.yearStartsOn(),
                    new Calendar(file.dayZero(), clock.today(), clock.zone()),
                    steps.matchings(given),
                    (done, total) -> run.step(READING, done, total));
            var rows = reader.read();
            if (given == null) {
                steps.keep(run, rows, reader, input);
            } else {
                steps.keepAnew(run, rows, reader, given);
            }
        } catch (UnreadableFile unreadable) {
            throw unreadable.problem();
        } catch (UnreadableList unreadable) {
            throw Problem.refused(unreadable.code());
        }
    }
}
