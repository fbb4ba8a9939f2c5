package ru.eschool.curriculum;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** The curriculum of the fixture schools. */
public final class CurriculumIds {
    public static final UUID LINE_RUSSIAN_2 = id("aa01");
    public static final UUID FOREIGN_LINE = id("ba01");

    private CurriculumIds() {}
}
