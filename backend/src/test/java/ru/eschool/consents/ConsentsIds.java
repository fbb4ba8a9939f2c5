package ru.eschool.consents;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** The papers of the fixture schools. */
public final class ConsentsIds {
    public static final UUID AGREEMENT_TEXT = id("ac01");
    /** Valid since 1 November; nobody has answered it. */
    public static final UUID AGREEMENT_TEXT_2 = id("ac02");
    /** Of GUARDIAN for PUPIL_1. */
    public static final UUID AGREEMENT_PUPIL_1 = id("ac11");
    /** Of TEACHER2 for PUPIL_7B. */
    public static final UUID AGREEMENT_PUPIL_7B = id("ac12");

    public static final UUID FOREIGN_AGREEMENT_TEXT = id("bc01");
    public static final UUID FOREIGN_AGREEMENT = id("bc11");

    private ConsentsIds() {}
}
