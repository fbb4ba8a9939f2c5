package ru.eschool.platform.persistence;

import io.quarkus.arc.Arc;
import java.util.UUID;
import java.util.function.Supplier;
import ru.eschool.platform.Database;

/** The school whose records Hibernate may find: the one that the current transaction works in. */
public class OwnSchool implements Supplier<UUID> {
    /** Name of the filter that binds a record to the acting school. */
    public static final String FILTER = "own_school";

    static final String PARAMETER = "school";
    /** What the filter asks of every row. */
    public static final String CONDITION = "school_id = :school";

    /** Belongs to no school, so that a transaction without a school finds nothing. */
    private static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID get() {
        return Arc.container().instance(Database.class).get().school().orElse(NONE);
    }
}
