package ru.eschool.exchange.people.domain;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import ru.eschool.exchange.people.domain.SheetHead.Matchings;
import ru.eschool.jobs.JobRun;
import ru.eschool.people.PupilRegister;
import ru.eschool.people.PupilRegister.Entered;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.table.UploadedFile;
import ru.eschool.school.SchoolFrame;

/** The transactions of an import. The last statement of each ends the job, so that neither is there without the other. */
@ApplicationScoped
class PeopleImportSteps {
    private static final String COMPARING = "people-import-phase-comparing";
    private static final String ENTERING = "people-import-phase-entering";
    private static final String WITHDRAWING = "people-import-phase-withdrawing";
    /** Five thousand pupils with their families take a fraction of it. */
    private static final int LONGEST_SECONDS = 300;
    /** Of a school: nobody decides on more lists at a time, and each is 10 MB of personal data at most. */
    private static final int MOST_WAITING = 10;

    private final PeopleImports imports;
    private final ImportedFiles files;
    private final ColumnMatchings matchings;
    private final WithdrawalObstacles obstacles;
    private final PupilRegister register;
    private final SchoolFrame school;
    private final Acting acting;
    private final SchoolClock clock;

    PeopleImportSteps(
            PeopleImports imports,
            ImportedFiles files,
            ColumnMatchings matchings,
            WithdrawalObstacles obstacles,
            PupilRegister register,
            SchoolFrame school,
            Acting acting,
            SchoolClock clock) {
        this.imports = imports;
        this.files = files;
        this.matchings = matchings;
        this.obstacles = obstacles;
        this.register = register;
        this.school = school;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    LocalDate yearStartsOn() {
        return register.yearStartsOn(school.currentAcademicYear());
    }

    /**
     * The file of a list that is read again.
     *
     * @throws Problem 422 when it is no longer kept
     */
    @Transactional
    UploadedFile file(UUID importId) {
        return files.open(importId).orElseThrow(PeopleImportSteps::fileGone);
    }

    static Problem fileGone() {
        return Problem.refused("people-import-file-gone");
    }

    /**
     * What was said of the columns of earlier lists.
     *
     * @param given what was said of the list itself, or null
     */
    @Transactional
    Matchings matchings(ColumnMatching given) {
        return new Matchings(matchings.byHead(), given);
    }

    /** Compares the rows with the register and keeps them for the confirmation, in place of lists that nobody decides on. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void keep(JobRun run, List<PupilRow> rows, PupilListReader reader, UploadedFile input) {
        var content = compared(run, rows, reader);
        var list = imports.add(new PeopleImport(run.title(), content, acting.personId(), clock.instant()));
        imports.flush();
        files.keep(list.id(), input);
        for (var older : imports.waitingBut(MOST_WAITING)) {
            older.expire();
            files.forget(older.id());
        }
        imports.flush();
        end(run, list, content);
    }

    /**
     * Keeps what the list is with the columns that somebody has named, and the names for the lists to come.
     *
     * @throws Problem 422 when the list was taken over meanwhile
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void keepAnew(JobRun run, List<PupilRow> rows, PupilListReader reader, ColumnMatching given) {
        var list = imports.known(run.about());
        list.requireOpen();
        var content = compared(run, rows, reader);
        list.show(content);
        matchings.keep(given, acting.personId(), clock.instant());
        imports.flush();
        end(run, list, content);
    }

    private StoredImport compared(JobRun run, List<PupilRow> rows, PupilListReader reader) {
        run.step(COMPARING, rows.size(), rows.size());
        var year = school.currentAcademicYear();
        var known = register.read(year, clock.today());
        return new ImportPlan(year, known, clock.today(), place -> false)
                .read(rows)
                .stored(rows, reader.notes())
                .withHeads(reader.heads());
    }

    private static void end(JobRun run, PeopleImport list, StoredImport content) {
        if (content.isUnderstood()) {
            run.end(list.id(), "people-import-read", content.summary().rows());
        } else {
            run.end(list.id(), "people-import-to-match");
        }
    }

    /**
     * Takes a list over in one transaction. The comparison is made again, since others may have entered people.
     *
     * @throws Problem 422 when the list was taken over already, when rows would be left out that shall not be, or when not
     *     the same would happen as was shown
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void enter(JobRun run) {
        run.step(COMPARING, 0, 0);
        register.lock();
        var list = imports.known(run.about());
        var decision = run.request(ImportDecision.class);
        list.requireReady(decision);
        if (list.version() != decision.version()) {
            throw Problem.refused("people-import-outdated");
        }
        var content = list.content();
        var known = register.read(content.academicYear(), clock.today());
        var again = plan(content, known, place -> false).stored(content.rows(), content.notes());
        if (!again.promisesTheSameAs(content)) {
            throw Problem.refused("people-import-outdated");
        }
        var plan = plan(content, known, decision::accepts);
        var entered = plan.stored(content.rows(), content.notes());
        var came = register.enter(
                content.academicYear(), plan.entries(), (done, total) -> run.step(ENTERING, done, total));
        // Many records went through, so that the list is no longer watched for changes.
        imports.known(list.id()).apply(entered, entered(content, plan, came), acting.personId(), clock.instant());
        imports.flush();
        files.forget(list.id());
        run.end(
                list.id(),
                "people-import-entered",
                entered.summary().newStudents(),
                entered.summary().newGuardians(),
                plan.leftOut());
    }

    private EnteredList entered(StoredImport content, ImportPlan plan, Entered came) {
        var entries = plan.entries();
        var touched = new HashSet<UUID>();
        entries.kinships().forEach(kinship -> touched.addAll(List.of(kinship.studentId(), kinship.guardianId())));
        entries.memberships().forEach(membership -> touched.add(membership.studentId()));
        entries.details().forEach(details -> touched.add(details.personId()));
        return new EnteredList(content.academicYear(), obstacles.historyPosition(), came, plan.places(), touched);
    }

    /**
     * Takes back what a list has entered, in one transaction.
     *
     * @throws Problem 422 when it is not entered, or when anything hangs on it
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void withdraw(JobRun run) {
        run.step(COMPARING, 0, 0);
        register.lock();
        var list = imports.known(run.about());
        var entered = list.requireEntered();
        obstacles.refuse(list.id(), list.content());
        var left = register.takeBack(
                entered.academicYear(), entered.what(), (done, total) -> run.step(WITHDRAWING, done, total));
        imports.known(list.id()).withdraw(acting.personId(), clock.instant());
        imports.flush();
        run.end(
                list.id(),
                left == 0 ? "people-import-taken-back" : "people-import-mostly-taken-back",
                entered.what().pupils().size(),
                entered.what().guardians().size(),
                left);
    }

    private ImportPlan plan(StoredImport content, PupilRegister.Register known, IntPredicate accepted) {
        return new ImportPlan(content.academicYear(), known, clock.today(), accepted).read(content.rows());
    }
}
