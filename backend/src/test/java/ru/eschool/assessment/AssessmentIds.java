package ru.eschool.assessment;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** The kinds of work. */
public final class AssessmentIds {
    public static final UUID ANSWER = id("a701");
    public static final UUID CONTROL = id("a702");
    public static final UUID FOREIGN_ANSWER = id("b701");

    private AssessmentIds() {}
}
