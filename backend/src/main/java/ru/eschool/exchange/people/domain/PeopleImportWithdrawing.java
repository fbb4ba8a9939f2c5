package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import ru.eschool.jobs.JobRun;
import ru.eschool.jobs.LongWork;
import ru.eschool.platform.Role;

/** Takes back what a list has entered. */
@ApplicationScoped
class PeopleImportWithdrawing implements LongWork {
    static final String KIND = "people-import-withdrawing";

    private final PeopleImportSteps steps;

    PeopleImportWithdrawing(PeopleImportSteps steps) {
        this.steps = steps;
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
        steps.withdraw(run);
    }
}
