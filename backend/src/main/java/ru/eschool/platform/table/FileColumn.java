package ru.eschool.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.argument.Argument;

/** An uploaded file in a column of the database, carried there from the disk and back. */
public final class FileColumn {
    private FileColumn() {}

    /**
     * Writes the file.
     *
     * @param statement gets the value of the column and gives the number of rows
     */
    public static int write(UploadedFile file, ToIntFunction<Argument> statement) {
        try (var bytes = file.open()) {
            return statement.applyAsInt((place, prepared, context) -> prepared.setBinaryStream(place, bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of a row, on the disk; the caller closes it. */
    public static UploadedFile read(ResultSet row, String column) throws SQLException {
        try (var bytes = row.getBinaryStream(column)) {
            return UploadedFile.take(bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
