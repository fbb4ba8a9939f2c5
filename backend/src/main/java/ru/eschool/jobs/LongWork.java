package ru.eschool.jobs;

import java.util.Set;
import ru.eschool.platform.Role;

/** One kind of long work, as a feature brings it: a bean of this type. */
public interface LongWork {

    /** The name under which jobs of this kind are kept; {@code job-kind-<kind>} is its text. */
    String kind();

    /**
     * The roles that may do it: proved when it starts and at each step. Whoever acts in one of them also sees and may
     * cancel the jobs that others of the school have begun.
     */
    Set<Role> roles();

    /**
     * Does the work as the owner of the job, whose session every transaction inside it has. It may run again after a run
     * that broke off, so that nothing is stored before the transaction that also calls {@link JobRun#end}.
     *
     * @throws ru.eschool.platform.Problem when it cannot be done: the job has failed with these words
     */
    void run(JobRun run);
}
