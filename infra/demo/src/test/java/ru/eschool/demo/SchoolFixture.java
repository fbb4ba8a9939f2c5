package ru.eschool.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Schools for the tests and their checksums. */
final class SchoolFixture {
    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 21);
    static final LocalDate SUMMER = LocalDate.of(2027, 6, 5);

    private SchoolFixture() {}

    static GeneratedSchool school(long seed, int pupils, LocalDate today) {
        return GeneratedSchool.make(seed, 1, pupils, today);
    }

    /** Over all rows of all tables, as they go into the database. */
    static String checksum(GeneratedSchool school) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var table : new SchoolTables(school, new HomeworkPapers(school.plan())).all()) {
                digest.update((table.name + table.columns).getBytes(StandardCharsets.UTF_8));
                digest.update(table.text());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
