package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import ru.eschool.jobs.JobRun;
import ru.eschool.jobs.LongWork;
import ru.eschool.platform.Role;

/** Takes a confirmed list over into the school. */
@ApplicationScoped
class PeopleImportEntering implements LongWork {
    static final String KIND = "people-import-entering";

    private final PeopleImportSteps steps;

    PeopleImportEntering(PeopleImportSteps steps) {
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
        steps.enter(run);
    }
}
