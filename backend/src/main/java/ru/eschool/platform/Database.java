package ru.eschool.platform;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The only door to the database, for SQL and for records alike. Within a transaction the first statement opens the
 * caller's session: the database itself resolves account, person and role and sets what row-level security reads, in the
 * round trip that begins the transaction. Jdbi and Hibernate share the transaction's one connection, so that the session
 * which either of them opens holds for both.
 */
@ApplicationScoped
public class Database {
    private static final String SESSION = "ru.eschool.session";

    private final Jdbi jdbi;
    private final StatementCount sent;
    private final TransactionSynchronizationRegistry transaction;
    private final Instance<Acting> acting;
    private final SchoolClock clock;

    Database(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            Instance<Acting> acting,
            SchoolClock clock,
            MeterRegistry metrics) {
        this.jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        this.jdbi.setTransactionHandler(new CMTTransactionHandler());
        this.sent = new StatementCount(metrics.counter("eschool_sql_statements"));
        this.jdbi.setSqlLogger(sent);
        this.transaction = transaction;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Runs SQL as the person of this request, or as the job that has named its scope.
     *
     * @throws Problem 403 when the person has no place in the school or the office, does not hold the role or has a token of the app
     *     for other roles, or when the scope of a machine account was not granted or is not in its token; 400 when the
     *     person holds several roles and named none
     */
    public <T> T with(Function<Handle, T> work) {
        try (var handle = open()) {
            openSession(handle);
            return work.apply(handle);
        }
    }

    /** Lets one statement of Hibernate in: opens the session if it is the first, and counts the statement. */
    public void enter() {
        sent.count();
        if (session() == null) {
            try (var handle = open()) {
                openSession(handle);
            }
        }
    }

    /** Runs SQL for an operation that belongs to no school: only the lookup functions of identity answer. */
    public <T> T withoutSchool(Function<Handle, T> work) {
        try (var handle = open()) {
            return work.apply(handle);
        }
    }

    /** Runs SQL as a job over all schools; only the tables that know the scope SYSTEM answer. */
    public <T> T asSystem(Function<Handle, T> work) {
        return withScope(new Session("SYSTEM", null), work);
    }

    /** Runs SQL as a job inside one school; records that are used in the transaction from now on are this school's. */
    public <T> T asSchool(UUID schoolId, Function<Handle, T> work) {
        return withScope(new Session("SCHOOL", schoolId), work);
    }

    private <T> T withScope(Session scope, Function<Handle, T> work) {
        try (var handle = open()) {
            if (!scope.equals(session())) {
                handle.createQuery(
                                "select set_config('eschool.scope', :scope, true) || set_config('eschool.school_id', :school, true)")
                        .bind("scope", scope.name())
                        .bind(
                                "school",
                                scope.schoolId() == null ? "" : scope.schoolId().toString())
                        .mapTo(String.class)
                        .one();
                transaction.putResource(SESSION, scope);
            }
            return work.apply(handle);
        }
    }

    /** The school that the current transaction works in; empty outside a transaction and for work over all schools. */
    public Optional<UUID> school() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return Optional.empty();
        }
        var session = session();
        if (session != null) {
            return Optional.ofNullable(session.schoolId());
        }
        return Optional.ofNullable(claim()).map(Acting.Claim::schoolId);
    }

    private Session session() {
        return (Session) transaction.getResource(SESSION);
    }

    private Acting.Claim claim() {
        return Arc.container().requestContext().isActive() ? acting.get().claim() : null;
    }

    private Handle open() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("SQL runs inside a transaction: annotate the service");
        }
        return jdbi.open();
    }

    private void openSession(Handle handle) {
        if (session() != null) {
            return;
        }
        var claim = claim();
        if (claim == null) {
            throw new IllegalStateException("A job names its scope before it touches the database: asSchool, asSystem");
        }
        if (claim.officeId() != null) {
            openOffice(handle, claim);
            return;
        }
        var found = handle.createQuery(
                        "select account_id, person_id, role, roles, scopes, admitted from open_session(:subject, :client, :school, :role, :today, :token)")
                .bind("subject", claim.subject())
                .bind("client", claim.clientId())
                .bind("school", claim.schoolId())
                .bind("role", claim.role() == null ? null : claim.role().name())
                .bind("today", clock.today())
                .bind("token", SqlArray.texts(claim.token()))
                .map((row, context) -> new Opened(
                        row.getObject("account_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("role"),
                        strings(row.getArray("roles")),
                        strings(row.getArray("scopes")),
                        row.getBoolean("admitted")))
                .findOne()
                .orElseThrow(() -> Problem.forbidden("no-place-in-school"));
        if (found.role() == null) {
            throw claim.role() == null
                    ? Problem.of(400, "acting-role-required", String.join(", ", found.roles()))
                    : Problem.forbidden("role-not-held");
        }
        var role = Role.valueOf(found.role());
        refusal(claim, found, role).ifPresent(refusal -> {
            throw refusal;
        });
        acting.get().proved(new Acting.Proof(found.accountId(), found.personId(), role));
        transaction.putResource(SESSION, new Session("PERSON", claim.schoolId()));
    }

    private void openOffice(Handle handle, Acting.Claim claim) {
        if (claim.clientId() != null) {
            throw Problem.forbidden("machine-not-permitted");
        }
        var found = handle.createQuery(
                        "select account_id, role, admitted from open_office_session(:subject, :office, :role, :today, :token)")
                .bind("subject", claim.subject())
                .bind("office", claim.officeId())
                .bind("role", claim.role() == null ? null : claim.role().name())
                .bind("today", clock.today())
                .bind("token", SqlArray.texts(claim.token()))
                .map((row, context) -> new Opened(
                        row.getObject("account_id", UUID.class),
                        null,
                        row.getString("role"),
                        List.of(),
                        List.of(),
                        row.getBoolean("admitted")))
                .findOne()
                .orElseThrow(() -> Problem.forbidden("no-place-in-office"));
        if (found.role() == null) {
            throw Problem.forbidden("role-not-held");
        }
        var role = Role.valueOf(found.role());
        refusal(claim, found, role).ifPresent(refusal -> {
            throw refusal;
        });
        acting.get().proved(new Acting.Proof(found.accountId(), null, role));
        transaction.putResource(SESSION, new Session("OFFICE", null));
    }

    /** Why the role may not act here with this token; empty when it may. */
    private static Optional<Problem> refusal(Acting.Claim claim, Opened found, Role role) {
        if (role != Role.INTEGRATOR) {
            return !found.admitted()
                    ? Optional.of(Problem.forbidden(role.isFamily() ? "app-of-families" : "app-of-staff"))
                    : claim.allowed().contains(role)
                            ? Optional.empty()
                            : Optional.of(Problem.forbidden("role-not-permitted"));
        }
        if (claim.scope().isEmpty()) {
            return Optional.of(Problem.forbidden("machine-not-permitted"));
        }
        if (!found.scopes().contains(claim.scope())) {
            return Optional.of(Problem.forbidden("scope-not-granted", claim.scope()));
        }
        return claim.token().contains(claim.scope())
                ? Optional.empty()
                : Optional.of(Problem.forbidden("scope-not-in-token", claim.scope()));
    }

    private static List<String> strings(java.sql.Array array) throws java.sql.SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** Whose session the transaction has opened in the database. */
    private record Session(String name, UUID schoolId) {}

    private record Opened(
            UUID accountId, UUID personId, String role, List<String> roles, List<String> scopes, boolean admitted) {}

    /** Statements are the service's main cost: they are counted in production as in the tests. */
    private record StatementCount(Counter sent) implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            count();
        }

        void count() {
            sent.increment();
        }
    }
}
