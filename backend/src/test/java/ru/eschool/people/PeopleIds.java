package ru.eschool.people;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** Who works and learns in the two schools, and in which classes. */
public final class PeopleIds {
    public static final UUID TEACHER = id("a101");
    public static final UUID TEACHER2 = id("a102");
    public static final UUID DEPUTY = id("a103");
    public static final UUID PRINCIPAL = id("a104");
    public static final UUID SCHEDULER = id("a105");
    public static final UUID REGISTRAR = id("a106");
    public static final UUID HR_OFFICER = id("a107");
    public static final UUID FACILITIES_MANAGER = id("a108");
    public static final UUID ADMIN = id("a109");
    /** Of the staff, without a role. */
    public static final UUID HELPER = id("a10a");
    /** Was dismissed on 25 August. */
    public static final UUID LEAVER = id("a10b");
    /** Mother of PUPIL_1, signs in as «guardian». */
    public static final UUID GUARDIAN = id("a201");

    public static final UUID GUARDIAN2 = id("a202");
    /** Алексеева Анна, 7А, child of GUARDIAN, signs in as «student». */
    public static final UUID PUPIL_1 = id("a301");
    /** Борисов Борис, 7А, child of GUARDIAN2, who is blocked from PUPIL_1. */
    public static final UUID PUPIL_2 = id("a302");

    public static final UUID PUPIL_3 = id("a303");
    /** Joined 7А on 15 October. */
    public static final UUID PUPIL_JOINED = id("a304");
    /** Left 7А on 1 October. */
    public static final UUID PUPIL_LEFT = id("a305");
    /** Of 7Б, child of TEACHER2, signs in as «student7b». */
    public static final UUID PUPIL_7B = id("a306");

    public static final UUID PUPIL_7B_2 = id("a307");
    /** Of 1А, where nobody is marked. */
    public static final UUID PUPIL_1A = id("a308");
    /** Holds every role of staff in the foreign school, signs in as «stranger». */
    public static final UUID STRANGER = id("b101");

    public static final UUID FOREIGN_PUPIL = id("b301");
    public static final UUID CLASS_7A = id("a0c1");
    public static final UUID CLASS_7B = id("a0c2");
    public static final UUID CLASS_1A = id("a0c3");
    public static final UUID FOREIGN_CLASS = id("b0c1");
    public static final UUID GROUP_7A = id("a091");
    public static final UUID GROUP_7B = id("a092");
    public static final UUID GROUP_1A = id("a093");
    public static final UUID FOREIGN_GROUP = id("b091");

    /** Let PUPIL_LEFT go. */
    public static final UUID ORDER_SIGNED = id("a0e1");
    /** Is to move PUPIL_2 to 7Б on 16 November. */
    public static final UUID ORDER_DRAFT = id("a0e2");

    public static final UUID FOREIGN_ORDER = id("b0e1");
    /** Подгруппы 7А по русскому: PUPIL_1 is in the first. */
    public static final UUID PART_7A_1 = id("a094");

    public static final UUID PART_7A_2 = id("a095");
    public static final UUID PART_7B = id("a096");
    public static final UUID FOREIGN_PART = id("b092");
    /** TEACHER leads 7А. */
    public static final UUID LEADER_7A = id("a0d1");
    /** SCHEDULER will act in 7А, and in 7Б, in December. */
    public static final UUID ACTING_7A = id("a0d2");

    public static final UUID ACTING_7B = id("a0d3");
    public static final UUID FOREIGN_LEADER = id("b0d1");

    private PeopleIds() {}
}
