package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.exchange.PupilsImported;
import ru.eschool.people.PupilRegister;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Outbox;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Today;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.school.SchoolFrame;

/** Takes lists of pupils and guardians over into the school: first a look at what would happen, then all or nothing. */
@ApplicationScoped
public class PeopleImportService {

    private final PeopleImportRepository imports;
    private final PupilRegister register;
    private final SchoolFrame school;
    private final Outbox outbox;
    private final Acting acting;
    private final Today today;

    PeopleImportService(
            PeopleImportRepository imports,
            PupilRegister register,
            SchoolFrame school,
            Outbox outbox,
            Acting acting,
            Today today) {
        this.imports = imports;
        this.register = register;
        this.school = school;
        this.outbox = outbox;
        this.acting = acting;
        this.today = today;
    }

    /**
     * Reads a list, compares it with the register and keeps it for the confirmation.
     *
     * @throws Problem 422 when the file is no list of pupils
     */
    @Transactional
    public PeopleImport preview(String fileName, byte[] bytes) {
        var year = school.currentAcademicYear();
        var known = register.read(year, today.date());
        try {
            var file = TableFile.read(bytes, PupilListReader.MOST_ROWS);
            var rows = new PupilListReader(file, known.yearStartsOn()).read();
            var preview = new PeopleImport(
                    Ids.next(),
                    fileName,
                    PeopleImport.Status.PREVIEWED,
                    1,
                    today.instant(),
                    new ImportPlan(year, known, today.date()).read(rows).stored(rows));
            imports.insert(preview);
            return preview;
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
    public PeopleImport get(UUID importId) {
        return imports.find(importId).orElseThrow(() -> Problem.notFound("people-import-unknown"));
    }

    /**
     * Takes a list over in one transaction. The comparison is made again, since others may have entered people.
     *
     * @param version the version that the administrator has seen
     * @throws Problem 412 when that is not the current one, 422 when rows have errors, when the list was taken over
     *     already, or when not the same would happen as was shown
     */
    @Transactional
    public PeopleImport confirm(UUID importId, int version) {
        register.lock();
        var preview = get(importId);
        if (preview.version() != version) {
            throw Problem.stale();
        }
        if (preview.status() == PeopleImport.Status.APPLIED) {
            throw Problem.refused("people-import-applied");
        }
        var content = preview.content();
        if (content.summary().errors() > 0) {
            throw Problem.refused(
                    "people-import-has-errors",
                    Integer.toString(content.summary().errors()));
        }
        var known = register.read(content.academicYear(), today.date());
        var plan = new ImportPlan(content.academicYear(), known, today.date()).read(content.rows());
        var again = plan.stored(content.rows());
        if (again.summary().errors() > 0 || !again.promisesTheSameAs(content)) {
            throw Problem.refused("people-import-outdated");
        }
        register.enter(content.academicYear(), plan.entries());
        var applied = new PeopleImport(
                preview.id(),
                preview.fileName(),
                PeopleImport.Status.PREVIEWED,
                version,
                preview.createdAt(),
                content.withoutRows());
        if (!imports.apply(applied, today.instant())) {
            throw Problem.stale();
        }
        outbox.publish(new PupilsImported(acting.schoolId(), importId));
        return get(importId);
    }
}
