package ru.eschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.testing.Tokens;

/**
 * Records in the caller's session: what Hibernate finds and writes, with its own barrier and with the one of the database
 * alone. Lesson plans stand for all records.
 */
@SchoolTest
class RecordsTest {
    private static final UUID OWN_PLAN = Ids.next();
    private static final UUID FOREIGN_PLAN = Ids.next();
    private static final String FROM_PLAN = "from LessonPlan";

    @Inject
    EntityManager records;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @BeforeEach
    void aPlanInEachSchool() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var insert = connection.prepareStatement("""
                        insert into lesson_plan (school_id, id, academic_year, subject_id, grade, name, created_at)
                        select school_id, ?, 2026, id, 7, 'Алгебра', now() from subject where school_id = ? limit 1""")) {
            for (var plan : new UUID[] {OWN_PLAN, FOREIGN_PLAN}) {
                insert.setObject(1, plan);
                insert.setObject(2, plan == OWN_PLAN ? SchoolIds.SCHOOL : SchoolIds.FOREIGN_SCHOOL);
                insert.executeUpdate();
            }
        }
        Arc.container().requestContext().activate();
        actAs("deputy", Role.DEPUTY_HEAD);
    }

    @AfterEach
    void leave() {
        Arc.container().requestContext().terminate();
    }

    private void actAs(String login, Role role) {
        acting.claim(new Acting.Claim(
                Tokens.subject(login),
                null,
                Set.of("staff", "family"),
                SchoolIds.SCHOOL,
                role,
                EnumSet.allOf(Role.class),
                "marks.read",
                java.time.Instant.MAX));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private Class<?> plan() {
        return records.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("LessonPlan"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }

    private Object found(UUID schoolId, UUID id) {
        return records.find(plan(), new SchoolKey(schoolId, id));
    }

    @Test
    void theFirstRecordOfATransactionOpensTheCallersSession() {
        inTransaction(() -> {
            assertNotNull(found(SchoolIds.SCHOOL, OWN_PLAN));
            assertEquals(Role.DEPUTY_HEAD, acting.role());
            return null;
        });
    }

    @Test
    void recordsAndSqlShareOneConnection() {
        inTransaction(() -> {
            var ofRecords = records.createNativeQuery("select pg_backend_pid()", Integer.class)
                    .getSingleResult();
            var ofSql = database.with(handle -> handle.createQuery("select pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one());
            assertEquals(ofSql, ofRecords);
            return null;
        });
    }

    @Test
    void statementsOfRecordsAreCountedAndTheSessionIsOpenedOnce() {
        assertEquals(
                3,
                Statements.count(() -> inTransaction(() -> {
                    found(SchoolIds.SCHOOL, OWN_PLAN);
                    return records.createQuery(FROM_PLAN, Object.class).getResultList();
                })));
    }

    @Test
    void withoutASessionNoRecordIsReached() {
        acting.claim(null);
        var refused =
                assertThrows(RuntimeException.class, () -> inTransaction(() -> found(SchoolIds.SCHOOL, OWN_PLAN)));
        assertTrue(refused.getMessage().contains("names its scope"), refused.getMessage());
        assertThrows(
                RuntimeException.class,
                () -> inTransaction(
                        () -> records.createQuery(FROM_PLAN, Object.class).getResultList()));
        assertThrows(RuntimeException.class, () -> found(SchoolIds.SCHOOL, OWN_PLAN), "outside a transaction");
    }

    @Test
    void aRoleThatIsNotHeldReachesNoRecord() {
        actAs("guardian", Role.DEPUTY_HEAD);
        var refused = assertThrows(Problem.class, () -> inTransaction(() -> found(SchoolIds.SCHOOL, OWN_PLAN)));
        assertEquals("role-not-held", refused.code());
    }

    @Test
    void aJobNamesItsSchoolAndFindsItsRecordsOnly() {
        acting.claim(null);
        inTransaction(() -> {
            database.asSchool(SchoolIds.FOREIGN_SCHOOL, handle -> 0);
            assertNotNull(found(SchoolIds.FOREIGN_SCHOOL, FOREIGN_PLAN));
            assertNull(found(SchoolIds.SCHOOL, OWN_PLAN));
            assertEquals(
                    1,
                    records.createQuery(FROM_PLAN, Object.class).getResultList().size());
            return null;
        });
    }

    @Test
    void aRecordOfAnotherSchoolIsNotThere() {
        inTransaction(() -> {
            nothingOfTheOtherSchoolIsFound();
            return null;
        });
    }

    @Test
    void rowSecurityAloneKeepsRecordsOfAnotherSchoolAway() {
        inTransaction(() -> {
            withoutHibernatesBarrier();
            nothingOfTheOtherSchoolIsFound();
            return null;
        });
    }

    private void withoutHibernatesBarrier() {
        var session = records.unwrap(Session.class);
        assertNotNull(session.getEnabledFilter(OwnSchool.FILTER), "the barrier that is taken away was there");
        session.disableFilter(OwnSchool.FILTER);
    }

    private void nothingOfTheOtherSchoolIsFound() {
        assertNull(found(SchoolIds.FOREIGN_SCHOOL, FOREIGN_PLAN));
        var reference = records.getReference(plan(), new SchoolKey(SchoolIds.FOREIGN_SCHOOL, FOREIGN_PLAN));
        assertThrows(EntityNotFoundException.class, () -> reference.toString().concat(read(reference)));
        assertEquals(
                1, records.createQuery(FROM_PLAN, Object.class).getResultList().size());
        assertEquals(
                1L,
                records.createNativeQuery("select count(*) from lesson_plan", Long.class)
                        .getSingleResult());
        assertEquals(
                0,
                records.createQuery("update LessonPlan set name = 'X' where id = :id")
                        .setParameter("id", FOREIGN_PLAN)
                        .executeUpdate());
        assertEquals(
                0,
                records.createQuery("delete from LessonPlan where id = :id")
                        .setParameter("id", FOREIGN_PLAN)
                        .executeUpdate());
    }

    private static String read(Object reference) {
        return Integer.toString(((Versioned) reference).version());
    }

    @Test
    void aStatelessSessionIsBoundByRowSecurity() {
        inTransaction(() -> {
            found(SchoolIds.SCHOOL, OWN_PLAN);
            try (var stateless = records.getEntityManagerFactory()
                    .unwrap(SessionFactory.class)
                    .openStatelessSession()) {
                assertNull(stateless.get(plan(), new SchoolKey(SchoolIds.FOREIGN_SCHOOL, FOREIGN_PLAN)));
                assertEquals(
                        1,
                        stateless
                                .createQuery(FROM_PLAN, Object.class)
                                .getResultList()
                                .size());
            }
            return null;
        });
    }

    @Test
    void aRecordCannotBeWrittenIntoAnotherSchool() {
        var refused = assertThrows(
                RuntimeException.class,
                () -> inTransaction(() -> {
                    var plan = (SchoolRecord) found(SchoolIds.SCHOOL, OWN_PLAN);
                    records.detach(plan);
                    plan.schoolId = SchoolIds.FOREIGN_SCHOOL;
                    plan.id = Ids.next();
                    records.persist(plan);
                    records.flush();
                    return null;
                }));
        assertEquals("42501", sqlState(refused));
    }

    @Test
    void aDetachedRecordOfAnotherSchoolCannotBeMerged() {
        var refused = assertThrows(
                RuntimeException.class,
                () -> inTransaction(() -> {
                    var plan = (SchoolRecord) found(SchoolIds.SCHOOL, OWN_PLAN);
                    records.detach(plan);
                    plan.schoolId = SchoolIds.FOREIGN_SCHOOL;
                    plan.id = FOREIGN_PLAN;
                    records.merge(plan);
                    records.flush();
                    return null;
                }));
        assertTrue(StaleRecords.cause(refused) || "42501".equals(sqlState(refused)), refused.toString());
        assertEquals(1, versionOf(FOREIGN_PLAN));
    }

    @Test
    void whoWasSlowerIsToldSo() {
        var slower = assertThrows(
                RuntimeException.class,
                () -> inTransaction(() -> {
                    var plan = found(SchoolIds.SCHOOL, OWN_PLAN);
                    somebodyElseChangesThePlan();
                    records.lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
                    return null;
                }));
        assertTrue(StaleRecords.cause(slower));
        assertTrue(StaleRecords.cause(new IllegalStateException(new OptimisticLockException())));
        assertFalse(StaleRecords.cause(Problem.refused("validation")));
    }

    @Test
    void theVersionOfATouchedRecordIsReadAtOnce() {
        actAs("teacher", Role.TEACHER);
        inTransaction(() -> {
            var journals = journals();
            journals.touch(journals.find(2026, JournalIds.JOURNAL_MATHS_7A).orElseThrow());
            int read = database.with(handle -> handle.createQuery("select version from journal where id = :id")
                    .bind("id", JournalIds.JOURNAL_MATHS_7A)
                    .mapTo(Integer.class)
                    .one());
            assertEquals(2, read);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static YearRecords<YearRecord> journals() throws ClassNotFoundException {
        return (YearRecords<YearRecord>) Arc.container()
                .select(Class.forName("ru.eschool.journal.domain.Journals"))
                .get();
    }

    private static void somebodyElseChangesThePlan() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("update lesson_plan set version = version + 1 where id = '" + OWN_PLAN + "'");
        }
    }

    @Test
    void aVersionThatWasNotSeenIsRefused() {
        inTransaction(() -> {
            var plan = (SchoolRecord) found(SchoolIds.SCHOOL, OWN_PLAN);
            plan.requireVersion(1);
            assertEquals(
                    Problem.STALE,
                    assertThrows(Problem.class, () -> plan.requireVersion(2)).status());
            return null;
        });
    }

    private static String sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    private static int versionOf(UUID planId) {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select version from lesson_plan where id = '" + planId + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
