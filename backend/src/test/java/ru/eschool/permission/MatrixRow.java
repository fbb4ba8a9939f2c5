package ru.eschool.permission;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import ru.eschool.platform.Role;

/**
 * One operation of the matrix.
 *
 * @param path below the school, or from {@code /api} on for an operation that belongs to no school: to an office above
 *     them, {@code {office}}, or to nobody
 * @param admission who may call it at all
 * @param roles the roles of persons that may
 * @param scope what a machine account needs, or empty when none may; {@code MACHINES} for an operation without a school that
 *     machine accounts may call with any scope
 * @param body JSON, empty, or after {@code @} the name of a file beside the matrix
 * @param folder where the matrix lies
 */
public record MatrixRow(
        String operationId,
        String method,
        String path,
        Admission admission,
        Set<Role> roles,
        String scope,
        String body,
        Path folder) {
    /** An operation without a school is for everybody, signed in or not, or for whoever is signed in. */
    public enum Admission {
        EVERYBODY,
        SIGNED_IN,
        BY_ROLE,
        /** By the role of an officer in an office above the schools. */
        IN_OFFICE
    }

    private static final String OFFICES = "/api/v1/offices/";

    private static final String MACHINES = "MACHINES";

    /** Whether machine accounts may call the operation, with its scope or, without a school, with any. */
    public boolean machines() {
        return admission == Admission.BY_ROLE || admission == Admission.IN_OFFICE
                ? !scope.isEmpty()
                : scope.equals(MACHINES);
    }

    static MatrixRow parse(String line, Path folder) {
        var columns =
                Arrays.stream((line + " ").split("\\|", 6)).map(String::strip).toList();
        if (columns.size() != 6) {
            throw new IllegalArgumentException(folder + ": six columns: " + line);
        }
        var who = columns.get(3);
        var admission = Arrays.stream(Admission.values())
                .filter(value -> value.name().equals(who))
                .findFirst()
                .orElse(columns.get(2).startsWith(OFFICES) ? Admission.IN_OFFICE : Admission.BY_ROLE);
        if (columns.get(2).startsWith("/api/") == (admission == Admission.BY_ROLE)) {
            throw new IllegalArgumentException(folder + ": roles belong to a school: " + line);
        }
        return new MatrixRow(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                admission,
                admission == Admission.BY_ROLE || admission == Admission.IN_OFFICE ? roles(who) : Set.of(),
                columns.get(4),
                columns.get(5),
                folder);
    }

    private static Set<Role> roles(String named) {
        return Arrays.stream(named.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
