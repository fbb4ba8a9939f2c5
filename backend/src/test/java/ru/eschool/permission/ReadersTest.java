package ru.eschool.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** The policies of the database name the readers that the features declare. */
@SchoolTest
class ReadersTest {
    private static final Pattern NAMED = Pattern.compile("session_school_for\\('\\{([A-Za-z_.,]*)}'::text\\[]\\)");

    /**
     * Of no school: everybody of a school may see that a colleague has an account, and no more of it; officers, and what
     * operators did, are seen by nobody.
     */
    private static final Set<String> OF_NO_SCHOOL = Set.of("account", "officer", "operator_event");

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = SchoolDatabase.superuser();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void tablesNameTheReadersThatAreDeclared() throws SQLException {
        var declared = new TreeMap<>(Reading.declared());
        declared.keySet().removeAll(OF_NO_SCHOOL);
        // A job over all schools is let in by a policy of the table's own.
        declared.replaceAll((table, readers) -> {
            var named = new TreeSet<>(readers);
            named.remove("SYSTEM");
            return named;
        });
        assertEquals(declared, named());
    }

    @Test
    void aTableAboutAPersonDeclaresItsReaders() throws SQLException {
        var undeclared = new TreeSet<>(WritersCheck.strings(connection, """
                select distinct c.relname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                join pg_attribute a on a.attrelid = c.oid and a.attname in ('student_id', 'person_id', 'account_id')
                where c.relkind in ('r', 'p') and not c.relispartition"""));
        undeclared.removeAll(Reading.declared().keySet());
        assertEquals(Set.of(), undeclared);
    }

    @Test
    void readersThatAreNotTheDeclaredOnesAreFound() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select name_readers('term', '{SCHEDULER}')");
        }
        assertEquals(Set.of("SCHEDULER"), named().get("term"));
        assertNotEquals(Reading.declared().get("term"), named().get("term"));
    }

    private Map<String, Set<String>> named() throws SQLException {
        var named = new TreeMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select tablename, qual from pg_policies
                        where schemaname = 'public' and policyname = 'own_school'""")) {
            while (rows.next()) {
                var names = NAMED.matcher(rows.getString("qual"));
                if (names.find()) {
                    named.put(
                            rows.getString("tablename"),
                            names.group(1).isEmpty()
                                    ? new TreeSet<>()
                                    : new TreeSet<>(List.of(names.group(1).split(","))));
                }
            }
        }
        return named;
    }
}
