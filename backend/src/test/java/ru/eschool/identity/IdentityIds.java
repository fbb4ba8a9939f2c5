package ru.eschool.identity;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** The offices above the two schools, one of each kind, those of the foreign region, and a role. */
public final class IdentityIds {
    public static final UUID MUNICIPAL_OFFICE = id("0011");
    public static final UUID MINISTRY_OFFICE = id("0012");
    public static final UUID SUPPORT_OFFICE = id("0013");
    public static final UUID OPERATION_OFFICE = id("0014");
    public static final UUID INVITED_OFFICER = id("0015");
    public static final UUID FOREIGN_MUNICIPAL_OFFICE = id("b011");
    public static final UUID FOREIGN_MINISTRY_OFFICE = id("b012");
    public static final UUID FOREIGN_SUPPORT_OFFICE = id("b013");

    /** That TEACHER2 is a teacher; as a guardian they hold another role. */
    public static final UUID ROLE_OF_TEACHER2 = id("0021");

    private IdentityIds() {}
}
