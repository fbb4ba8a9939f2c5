package ru.eschool.platform.rest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import ru.eschool.platform.NamedConstraints;
import ru.eschool.platform.NamedConstraints.NamedConstraint;
import ru.eschool.platform.Problem;

/** Turns a constraint that the database found broken into the problem of the field that broke it. */
@ApplicationScoped
class BrokenConstraints {
    // SQLSTATE: foreign key, uniqueness, exclusion.
    private static final List<String> STATES = List.of("23503", "23505", "23P01");
    private static final Pattern OF_A_YEAR = Pattern.compile("_\\d{4}$");

    private final Map<String, NamedConstraint> byName = new HashMap<>();

    BrokenConstraints(@All List<NamedConstraints> features) {
        for (var feature : features) {
            for (var constraint : feature.all()) {
                if (byName.put(constraint.name(), constraint) != null) {
                    throw new IllegalStateException("Two features name the constraint " + constraint.name());
                }
            }
        }
    }

    /** The problem of a broken constraint; empty when it was something else that failed. */
    Optional<Problem> problem(SQLException failure) {
        if (!STATES.contains(failure.getSQLState())) {
            return Optional.empty();
        }
        var named = name(failure).map(byName::get);
        return Optional.of(named.map(constraint ->
                        Problem.of(constraint.status(), constraint.code()).at(constraint.pointer(), constraint.code()))
                .orElseGet(() -> Problem.of(409, "conflict")));
    }

    // Of a batch the driver throws a summary whose cause is the failure itself.
    private static Optional<String> name(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
                return Optional.ofNullable(postgres.getServerErrorMessage().getConstraint())
                        .map(name -> OF_A_YEAR.matcher(name).replaceFirst(""));
            }
        }
        return Optional.empty();
    }
}
