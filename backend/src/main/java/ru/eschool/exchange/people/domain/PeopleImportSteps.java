package ru.eschool.exchange.people.domain;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import ru.eschool.jobs.JobRun;
import ru.eschool.people.PupilRegister;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;

/** The transactions of an import. The last statement of each ends the job, so that neither is there without the other. */
@ApplicationScoped
class PeopleImportSteps {
    private static final String COMPARING = "people-import-phase-comparing";
    private static final String ENTERING = "people-import-phase-entering";
    /** Five thousand pupils with their families take a fraction of it. */
    private static final int LONGEST_SECONDS = 300;

    private final PeopleImports imports;
    private final PupilRegister register;
    private final SchoolFrame school;
    private final Acting acting;
    private final SchoolClock clock;

    PeopleImportSteps(
            PeopleImports imports, PupilRegister register, SchoolFrame school, Acting acting, SchoolClock clock) {
        this.imports = imports;
        this.register = register;
        this.school = school;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    LocalDate yearStartsOn() {
        return register.yearStartsOn(school.currentAcademicYear());
    }

    /** Compares the rows with the register and keeps them for the confirmation. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void keep(JobRun run, List<PupilRow> rows, List<RowIssue> notes) {
        run.step(COMPARING, rows.size(), rows.size());
        var year = school.currentAcademicYear();
        var known = register.read(year, clock.today());
        var content = new ImportPlan(year, known, clock.today(), place -> false)
                .read(rows)
                .stored(rows, notes);
        var list = imports.add(new PeopleImport(run.title(), content, acting.personId(), clock.instant()));
        imports.flush();
        run.end(list.id(), "people-import-read", content.summary().rows());
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
        var content = list.content();
        var known = register.read(content.academicYear(), clock.today());
        var again = plan(content, known, place -> false).stored(content.rows(), content.notes());
        if (!again.promisesTheSameAs(content)) {
            throw Problem.refused("people-import-outdated");
        }
        var plan = plan(content, known, decision::accepts);
        var entered = plan.stored(content.rows(), content.notes());
        list.apply(entered, acting.personId(), clock.instant());
        imports.flush();
        register.enter(content.academicYear(), plan.entries(), (done, total) -> run.step(ENTERING, done, total));
        run.end(
                list.id(),
                "people-import-entered",
                entered.summary().newStudents(),
                entered.summary().newGuardians(),
                plan.leftOut());
    }

    private ImportPlan plan(StoredImport content, PupilRegister.Register known, IntPredicate accepted) {
        return new ImportPlan(content.academicYear(), known, clock.today(), accepted).read(content.rows());
    }
}
