package ru.eschool.permission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.platform.Tables;
import ru.eschool.testing.Fixture;

/**
 * One command on one table, and who may give it, collected from the {@code writers.txt} beside the tests of each feature.
 * A line is {@code table | commands | who | why}: the operations that write, whose roles the matrix knows, or else scopes
 * or {@code nobody}, with the reason.
 *
 * @param table of the feature beside whose tests the line stands
 * @param command insert, update or delete
 */
record Writing(String table, String command) implements Comparable<Writing> {
    static final List<String> COMMANDS = List.of("insert", "update", "delete");

    private static final Set<String> SCOPES = Set.of("SCHOOL", "CLASS", "JOURNALS", "FAMILY", "MACHINE", "SYSTEM");
    private static final String NOBODY = "nobody";

    /** The roles and scopes that are declared for every command on every table. */
    static Map<Writing, Set<String>> declared() {
        var declared = new TreeMap<Writing, Set<String>>();
        for (var file : Fixture.filesOfFeatures("writers.txt")) {
            var tables = tablesOf(file.getParent().getFileName().toString());
            Fixture.read(file).lines().filter(line -> !line.isBlank()).forEach(line -> {
                var columns = Arrays.stream((line + " ").split("\\|"))
                        .map(String::strip)
                        .toList();
                require(columns.size() == 4, "four columns", line);
                require(tables.contains(columns.get(0)), "a table of the feature", line);
                var writers = writers(columns.get(2), columns.get(3), line);
                for (var command : columns.get(1).split(" ")) {
                    require(COMMANDS.contains(command), "insert, update or delete", line);
                    var before = declared.put(new Writing(columns.get(0), command), writers);
                    require(before == null, "each command once", line);
                }
            });
        }
        return declared;
    }

    static List<String> tablesOf(String feature) {
        try {
            var tables =
                    Class.forName("ru.eschool." + feature + ".package-info").getAnnotation(Tables.class);
            return Stream.concat(Arrays.stream(tables.own()), Arrays.stream(tables.offered()))
                    .toList();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(feature + " has no package-info", missing);
        }
    }

    private static Set<String> writers(String who, String why, String line) {
        if (who.equals(NOBODY)) {
            require(!why.isEmpty(), "a reason", line);
            return Set.of();
        }
        var named = List.of(who.split(" "));
        if (SCOPES.containsAll(named)) {
            require(!why.isEmpty(), "a reason", line);
            return new TreeSet<>(named);
        }
        return named.stream()
                .flatMap(operation -> roles(operation, line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> roles(String operation, String line) {
        var row = Matrix.BY_ID.get(operation);
        require(row != null, "an operation of the matrix", line);
        require(!row.method().equals("GET"), "an operation that changes", line);
        var roles = new ArrayList<String>();
        row.roles().forEach(role -> roles.add(role.name()));
        if (!row.scope().isEmpty()) {
            roles.add("INTEGRATOR");
        }
        return roles.stream();
    }

    private static void require(boolean holds, String what, String line) {
        if (!holds) {
            throw new IllegalArgumentException(what + ": " + line);
        }
    }

    @Override
    public int compareTo(Writing other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return command + " " + table;
    }
}
