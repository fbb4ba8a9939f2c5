package ru.eschool.platform.persistence;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/** Maps {@link DaySpan} to PostgreSQL's daterange. */
public final class DaySpanType implements UserType<DaySpan> {
    // PostgreSQL brings every range of days into this form.
    private static final Pattern CANONICAL = Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d),(\\d{4}-\\d\\d-\\d\\d)?\\)");

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<DaySpan> returnedClass() {
        return DaySpan.class;
    }

    @Override
    public boolean equals(DaySpan one, DaySpan other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(DaySpan span) {
        return span.hashCode();
    }

    @Override
    public DaySpan nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        var text = row.getString(position);
        if (text == null) {
            return null;
        }
        var days = CANONICAL.matcher(text);
        if (!days.matches()) {
            throw new SQLException("Not a range of days with a beginning");
        }
        return new DaySpan(
                LocalDate.parse(days.group(1)), days.group(2) == null ? null : LocalDate.parse(days.group(2)));
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, DaySpan span, int position, WrapperOptions options)
            throws SQLException {
        if (span == null) {
            statement.setNull(position, Types.OTHER);
        } else {
            var until = span.until() == null ? "" : span.until().toString();
            statement.setObject(position, "[" + span.from() + "," + until + ")", Types.OTHER);
        }
    }

    @Override
    public DaySpan deepCopy(DaySpan span) {
        return span;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(DaySpan span) {
        throw new UnsupportedOperationException("Records are not kept in a second-level cache");
    }

    @Override
    public DaySpan assemble(Serializable cached, Object owner) {
        throw new UnsupportedOperationException("Records are not kept in a second-level cache");
    }
}
