package ru.eschool.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A column of values as one parameter, for {@code any(:ids)} and {@code unnest(:ids)}. Names its SQL type itself, where
 * {@code bindArray} would work it out by reflection for every array of every statement.
 */
public final class SqlArray implements Argument {
    private final String type;
    private final Object[] elements;

    private SqlArray(String type, Object[] elements) {
        this.type = type;
        this.elements = elements;
    }

    public static SqlArray ids(Collection<UUID> ids) {
        return new SqlArray("uuid", ids.toArray());
    }

    public static SqlArray texts(Collection<String> texts) {
        return new SqlArray("text", texts.toArray());
    }

    public static SqlArray numbers(Collection<Integer> numbers) {
        return new SqlArray("int4", numbers.toArray());
    }

    public static SqlArray flags(Collection<Boolean> flags) {
        return new SqlArray("bool", flags.toArray());
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
    }
}
