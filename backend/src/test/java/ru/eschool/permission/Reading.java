package ru.eschool.permission;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.platform.Role;
import ru.eschool.testing.Fixture;

/**
 * Who may read a table, collected from the {@code readers.txt} beside the tests of each feature. A line is
 * {@code table | who | why}: the operations that read, whose roles and scopes the matrix knows; with the reason also roles,
 * scopes of the session, scopes of machine accounts, or {@code nobody}. A table without a line is read by every person of
 * the school and by no machine account.
 */
final class Reading {
    private static final Set<String> SCOPES = Set.of("SCHOOL", "CLASS", "JOURNALS", "FAMILY", "NONE", "SYSTEM");
    private static final Set<String> OF_MACHINES = Matrix.ROWS.stream()
            .map(MatrixRow::scope)
            .filter(scope -> scope.contains("."))
            .collect(Collectors.toSet());
    private static final String NOBODY = "nobody";

    private Reading() {}

    /** The roles and scopes that are declared for each table that names its readers. */
    static Map<String, Set<String>> declared() {
        var declared = new TreeMap<String, Set<String>>();
        for (var file : Fixture.filesOfFeatures("readers.txt")) {
            var tables = Writing.tablesOf(file.getParent().getFileName().toString());
            Fixture.read(file).lines().filter(line -> !line.isBlank()).forEach(line -> {
                var columns = Arrays.stream((line + " ").split("\\|"))
                        .map(String::strip)
                        .toList();
                require(columns.size() == 3, "three columns", line);
                require(tables.contains(columns.get(0)), "a table of the feature", line);
                require(
                        declared.put(columns.get(0), readers(columns.get(1), columns.get(2), line)) == null,
                        "each table once",
                        line);
            });
        }
        return declared;
    }

    private static Set<String> readers(String who, String why, String line) {
        if (who.equals(NOBODY)) {
            require(!why.isEmpty(), "a reason", line);
            return Set.of();
        }
        return Stream.of(who.split(" "))
                .flatMap(name -> readersBy(name, why, line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> readersBy(String name, String why, String line) {
        var operation = Matrix.BY_ID.get(name);
        if (operation == null) {
            var known = SCOPES.contains(name)
                    || OF_MACHINES.contains(name)
                    || Role.ofPersons().stream().map(Role::name).anyMatch(name::equals);
            require(known, "an operation, a role or a scope", line);
            require(!why.isEmpty(), "a reason", line);
            return Stream.of(name);
        }
        return Stream.concat(
                operation.roles().stream().map(Role::name),
                Stream.of(operation.scope()).filter(scope -> !scope.isEmpty()));
    }

    private static void require(boolean holds, String what, String line) {
        if (!holds) {
            throw new IllegalArgumentException(what + ": " + line);
        }
    }
}
