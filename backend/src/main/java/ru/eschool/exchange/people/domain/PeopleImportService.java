package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.people.PupilRegister;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.platform.table.UploadedFile;
import ru.eschool.school.SchoolFrame;

/** Takes lists of pupils and guardians over into the school: first a look at what would happen, then all or nothing. */
@ApplicationScoped
public class PeopleImportService {

    private final PeopleImports imports;
    private final PupilRegister register;
    private final SchoolFrame school;
    private final Acting acting;
    private final SchoolClock clock;

    PeopleImportService(
            PeopleImports imports, PupilRegister register, SchoolFrame school, Acting acting, SchoolClock clock) {
        this.imports = imports;
        this.register = register;
        this.school = school;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Reads a list, compares it with the register and keeps it for the confirmation.
     *
     * @throws Problem 422 when the file is not a list of pupils
     */
    @Transactional
    public UploadedList preview(String fileName, UploadedFile upload) {
        var year = school.currentAcademicYear();
        var known = register.read(year, clock.today());
        try {
            var file = TableFile.read(upload, PupilListReader.MOST_LINES);
            var rows = new PupilListReader(file, known.yearStartsOn()).read();
            var content = new ImportPlan(year, known, clock.today()).read(rows).stored(rows);
            var preview = imports.add(new PeopleImport(fileName, content, acting.personId(), clock.instant()));
            imports.flush();
            return preview.shown();
        } catch (UnreadableFile unreadable) {
            throw unreadable.problem();
        } catch (UnreadableList unreadable) {
            throw Problem.refused(unreadable.code(), unreadable.arguments().toArray());
        }
    }

    /**
     * A list that was uploaded.
     *
     * @throws Problem 404 when there is none
     */
    @Transactional
    public UploadedList get(UUID importId) {
        return find(importId).shown();
    }

    /**
     * Takes a list over in one transaction. The comparison is made again, since others may have entered people.
     *
     * @param version the version that the administrator has seen
     * @throws Problem 412 when that is not the current one, 422 when rows have errors, when the list was taken over
     *     already, or when not the same would happen as was shown
     */
    @Transactional
    public UploadedList confirm(UUID importId, int version) {
        register.lock();
        var list = find(importId);
        list.requireVersion(version);
        if (list.applied()) {
            throw Problem.refused("people-import-applied");
        }
        var content = list.content();
        if (content.summary().errors() > 0) {
            throw Problem.refused(
                    "people-import-has-errors",
                    Integer.toString(content.summary().errors()));
        }
        var known = register.read(content.academicYear(), clock.today());
        var plan = new ImportPlan(content.academicYear(), known, clock.today()).read(content.rows());
        var again = plan.stored(content.rows());
        if (again.summary().errors() > 0 || !again.promisesTheSameAs(content)) {
            throw Problem.refused("people-import-outdated");
        }
        list.apply(acting.personId(), clock.instant());
        imports.flush();
        register.enter(content.academicYear(), plan.entries());
        return list.shown();
    }

    private PeopleImport find(UUID importId) {
        return imports.find(importId).orElseThrow(() -> Problem.notFound("people-import-unknown"));
    }
}
