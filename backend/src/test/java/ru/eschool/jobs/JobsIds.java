package ru.eschool.jobs;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** Jobs that have ended, as everybody has some. */
public final class JobsIds {
    public static final UUID JOB_OF_ADMIN = id("a801");
    public static final UUID JOB_OF_DEPUTY = id("a802");
    /** Seen by every role of the staff. */
    public static final UUID JOB_OF_ALL = id("a803");

    public static final UUID FOREIGN_JOB = id("b801");

    private JobsIds() {}
}
