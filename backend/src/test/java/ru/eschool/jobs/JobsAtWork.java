package ru.eschool.jobs;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import ru.eschool.jobs.domain.JobWorker;
import ru.eschool.testing.Api;

/** An instance that looks for work when a test says so. */
public final class JobsAtWork {
    private JobsAtWork() {}

    /** Runs what waits until nothing does, on a thread of its own as the service does. */
    public static void run() {
        apart(() -> worker().work());
    }

    /** What happens every night. */
    static void forget() {
        apart(() -> worker().forget());
    }

    private static JobWorker worker() {
        return Arc.container().instance(JobWorker.class).get();
    }

    private static void apart(Runnable work) {
        try {
            var thread = Thread.ofPlatform().start(work);
            thread.join();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    /** The job that was begun with this answer, after its work. */
    public static Response ended(Response begun, String login, String role) {
        run();
        return Api.as(login, role).get("/jobs/{id}", begun.<String>path("id"));
    }
}
