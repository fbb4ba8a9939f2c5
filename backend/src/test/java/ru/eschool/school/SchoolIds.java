package ru.eschool.school;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** The frame of the two schools. */
public final class SchoolIds {
    public static final UUID SCHOOL = id("a001");
    public static final UUID FOREIGN_SCHOOL = id("b001");
    public static final UUID REGION = id("0001");
    public static final UUID MUNICIPALITY = id("0002");
    public static final UUID NEIGHBOURS = id("0003");
    public static final UUID FOREIGN_REGION = id("b002");
    public static final UUID FOREIGN_MUNICIPALITY = id("b003");
    public static final UUID YEAR = id("a010");
    public static final UUID FOREIGN_YEAR = id("b010");
    public static final UUID AUTUMN_HOLIDAYS = id("a011");
    public static final UUID UNITY_DAY = id("a012");
    public static final UUID FIRST_SHIFT = id("a021");
    public static final UUID ROOM_21 = id("a031");
    public static final UUID ROOM_22 = id("a032");
    public static final UUID ROOM_23 = id("a033");
    public static final UUID GYM = id("a034");
    public static final UUID FOREIGN_ROOM = id("b031");
    public static final UUID MATHS = id("a051");
    public static final UUID RUSSIAN = id("a052");
    public static final UUID FOREIGN_MATHS = id("b051");

    private SchoolIds() {}
}
