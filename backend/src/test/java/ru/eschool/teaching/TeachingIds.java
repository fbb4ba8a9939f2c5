package ru.eschool.teaching;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** The load of the fixture schools. */
public final class TeachingIds {
    public static final UUID LOAD_MATHS_7A = id("a901");
    public static final UUID LOAD_RUSSIAN_7A = id("a902");
    public static final UUID LOAD_MATHS_7B = id("a903");
    public static final UUID LOAD_MATHS_1A = id("a904");
    /** Russian of 7Б for the teacher of maths; nobody has confirmed it. */
    public static final UUID LOAD_DRAFT = id("a905");

    public static final UUID FOREIGN_LOAD = id("b901");

    private TeachingIds() {}
}
