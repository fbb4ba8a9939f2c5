package ru.eschool.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file as the record that it hangs on knows it.
 *
 * @param name as the sender called it, with the ending of what it is
 * @param mediaType read from the bytes
 * @param size bytes
 * @param sha256 of the bytes, in hexadecimal figures
 */
public record KeptFile(UUID id, String name, String mediaType, long size, String sha256) {
    /** Of a row with the columns file_id, name, media_type, bytes and sha256, under which records keep what they know of files. */
    public static KeptFile of(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getObject("file_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }
}
