package ru.eschool.permission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.eschool.testing.Fixture;

/**
 * Who may call what, collected from the {@code matrix.txt} beside the tests of each feature. A line is
 *
 * <ul>
 *   <li>an operation: {@code operationId | method | path below the school | roles | scope | body}, as {@link MatrixRow}
 *       reads it, or
 *   <li>an id for paths and bodies of all features: {@code {class} = CLASS_7A | CLASS_7B | FOREIGN_CLASS}, by the names of
 *       the fixture: what is the caller's own, of others in the school, of another school. One name alone stands for all
 *       three.
 * </ul>
 */
public final class Matrix {
    public static final List<MatrixRow> ROWS = new ArrayList<>();

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, List<String>> IDS = new HashMap<>();

    static {
        for (var file : Fixture.filesOfFeatures("matrix.txt")) {
            Fixture.read(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, file));
        }
    }

    public static final Map<String, MatrixRow> BY_ID =
            ROWS.stream().collect(Collectors.toMap(MatrixRow::operationId, Function.identity()));

    private Matrix() {}

    private static void add(String line, Path file) {
        if (!line.startsWith("{")) {
            ROWS.add(MatrixRow.parse(line, file.getParent()));
            return;
        }
        var sides = line.split("=", 2);
        var names = List.of(sides[1].strip().split("\\s*\\|\\s*"));
        if (names.size() != 1 && names.size() != 3) {
            throw new IllegalArgumentException(file + ": one name or three: " + line);
        }
        names.forEach(Fixture::named);
        var id = sides[0].strip();
        if (IDS.put(id.substring(1, id.length() - 1), names) != null) {
            throw new IllegalArgumentException(file + ": " + id + " is named twice");
        }
    }

    private static List<String> names(String id) {
        var names = IDS.get(id);
        if (names == null) {
            throw new IllegalArgumentException("No feature's matrix names {" + id + "}");
        }
        return names;
    }

    /** Whose ids stand in a path or a body. */
    public enum Ids {
        OWN,
        OF_OTHERS,
        OF_ANOTHER_SCHOOL;

        public String into(String template) {
            return ID.matcher(template).replaceAll(found -> {
                var names = names(found.group(1));
                return Fixture.named(names.get(names.size() == 1 ? 0 : ordinal()))
                        .toString();
            });
        }
    }

    /** Whether the path belongs to somebody: it has an id that differs between own, others' and another school's. */
    static boolean isOfSomebody(MatrixRow row) {
        return ID.matcher(row.path())
                .results()
                .anyMatch(found -> names(found.group(1)).size() == 3);
    }
}
