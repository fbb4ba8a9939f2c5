package ru.eschool.testing;

import java.util.UUID;

/** What belongs to no feature. */
public final class TestingIds {
    /** An id that no row has. */
    public static final UUID NOWHERE = Fixture.id("00ff");

    private TestingIds() {}
}
