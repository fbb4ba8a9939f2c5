package ru.eschool.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.eschool.platform.Role;

/**
 * One operation of the matrix.
 *
 * @param path below the school, with places for ids
 * @param body JSON, the name of a kind of file, or empty
 */
record MatrixRow(String operationId, String method, String path, Set<Role> roles, String scope, String body) {
    static List<MatrixRow> all() {
        try (var stream = MatrixRow.class.getResourceAsStream("/permission/matrix.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MatrixRow::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MatrixRow parse(String line) {
        var columns =
                Arrays.stream((line + " ").split("\\|", 6)).map(String::strip).toList();
        Set<Role> roles = columns.get(3).equals("ALL")
                ? EnumSet.complementOf(EnumSet.of(Role.INTEGRATOR))
                : Arrays.stream(columns.get(3).split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        return new MatrixRow(columns.get(0), columns.get(1), columns.get(2), roles, columns.get(4), columns.get(5));
    }
}
