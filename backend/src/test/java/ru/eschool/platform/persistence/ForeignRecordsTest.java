package ru.eschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.AuthException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/**
 * Records of every kind, the new ones too: another school has rows with the same ids as the own one, and none of them is
 * found or changed, with Hibernate's barrier and with the one of the database alone.
 */
@SchoolTest
class ForeignRecordsTest {
    /** An account belongs to its person, who may have places in several schools. */
    private static final Set<String> OF_NO_SCHOOL = Set.of("account");

    /** What a deputy head does not read. */
    private static final Set<String> OF_THE_ADMINISTRATOR =
            Set.of("people_import", "people_import_matching", "role_assignment");

    private static final String SCHOOL = "schoolId";

    @Inject
    EntityManager records;

    @Inject
    EntityManagerFactory factory;

    @Inject
    Acting acting;

    private record Kind(String name, String table, Class<?> type) {}

    @BeforeEach
    void theOtherSchoolHasTheSameRows() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            for (var row : rowsThatTheFixtureLacks()) {
                sql.execute(row);
            }
            for (var kind : kinds()) {
                sql.execute("delete from %s where school_id = '%s'".formatted(kind.table(), SchoolIds.FOREIGN_SCHOOL));
                var copied = sql.executeUpdate("""
                        insert into %1$s (%4$s) select %4$s from (select (jsonb_populate_record(null::%1$s,
                            to_jsonb(own) || jsonb_build_object('school_id', '%2$s'))).*
                        from %1$s own where school_id = '%3$s') copied""".formatted(
                                kind.table(), SchoolIds.FOREIGN_SCHOOL, SchoolIds.SCHOOL, columns(sql, kind.table())));
                assertTrue(copied > 0, "no row of " + kind.table() + " to copy");
            }
            connection.commit();
        }
        Arc.container().requestContext().activate();
    }

    /** The columns of a table that take values. */
    private static String columns(Statement sql, String table) throws SQLException {
        try (var columns = sql.executeQuery("""
                select string_agg(attname, ', ') from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table))) {
            columns.next();
            return columns.getString(1);
        }
    }

    /** As somebody who reads this kind of record in the own school, so that there is something to find there. */
    private void actAsReaderOf(Kind kind) {
        var administered = OF_THE_ADMINISTRATOR.contains(kind.table());
        acting.claim(new Acting.Claim(
                Tokens.subject(administered ? "admin" : "deputy"),
                null,
                Set.of("staff"),
                SchoolIds.SCHOOL,
                administered ? Role.SCHOOL_ADMIN : Role.DEPUTY_HEAD,
                EnumSet.allOf(Role.class),
                "marks.read",
                java.time.Instant.MAX));
    }

    @AfterEach
    void leave() {
        Arc.container().requestContext().terminate();
    }

    private static List<String> rowsThatTheFixtureLacks() {
        var plan = Ids.next();
        return List.of(
                """
                insert into lesson_plan (school_id, id, academic_year, subject_id, grade, name, created_at)
                values ('%s', '%s', 2026, '%s', 7, 'Алгебра', now())""".formatted(SchoolIds.SCHOOL, plan, SchoolIds.MATHS),
                """
                insert into plan_item (school_id, plan_id, id, position, topic, hours)
                values ('%s', '%s', '%s', 1, 'Повторение', 1)""".formatted(SchoolIds.SCHOOL, plan, Ids.next()),
                """
                insert into people_import (school_id, id, file_name, status, content, created_by, created_at)
                values ('%s', '%s', 'Ученики.xlsx', 'APPLIED', '{"academicYear": 2026, "rows": [], "outcomes": []}', '%s', now())
                """.formatted(SchoolIds.SCHOOL, Ids.next(), PeopleIds.ADMIN),
                """
                insert into people_import_matching (school_id, id, head_key, content, changed_by, changed_at)
                values ('%s', '%s', repeat('0', 64), '{"head": "x", "columns": []}', '%s', now())
                """.formatted(SchoolIds.SCHOOL, Ids.next(), PeopleIds.ADMIN));
    }

    private List<Kind> kinds() {
        return factory.getMetamodel().getEntities().stream()
                .map(entity -> new Kind(
                        entity.getName(),
                        entity.getJavaType().getAnnotation(Table.class).name(),
                        entity.getJavaType()))
                .filter(kind -> !OF_NO_SCHOOL.contains(kind.table()))
                .toList();
    }

    @Test
    void everyKindOfRecordIsLookedAt() {
        assertTrue(kinds().stream()
                .map(Kind::table)
                .collect(Collectors.toSet())
                .containsAll(Set.of("work_type", "people_import", "person", "lesson_plan")));
    }

    @Test
    void noRecordOfAnotherSchoolIsFoundOrDeleted() {
        kinds().forEach(kind -> {
            actAsReaderOf(kind);
            QuarkusTransaction.requiringNew().run(() -> nothingIsFound(kind));
            nothingIsDeleted(kind, () -> {});
        });
    }

    @Test
    void rowSecurityAloneKeepsEveryKindOfRecordAway() {
        kinds().forEach(kind -> {
            actAsReaderOf(kind);
            QuarkusTransaction.requiringNew().run(() -> {
                withoutHibernatesBarrier();
                nothingIsFound(kind);
            });
            nothingIsDeleted(kind, this::withoutHibernatesBarrier);
        });
    }

    private void withoutHibernatesBarrier() {
        var session = records.unwrap(Session.class);
        assertNotNull(session.getEnabledFilter(OwnSchool.FILTER), "the barrier that is taken away was there");
        session.disableFilter(OwnSchool.FILTER);
    }

    private void nothingIsFound(Kind kind) {
        var found = records.createQuery("from " + kind.name(), Object.class).getResultList();
        assertFalse(found.isEmpty(), "nothing of the own school in " + kind.table());
        for (var own : found) {
            var key = factory.getPersistenceUnitUtil().getIdentifier(own);
            assertEquals(SchoolIds.SCHOOL, school(key), kind.table());
            assertNull(records.find(kind.type(), ofTheOtherSchool(key)), kind.table());
        }
    }

    /** No row is touched, or the service may not delete in this table at all. */
    private void nothingIsDeleted(Kind kind, Runnable before) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                before.run();
                assertEquals(
                        0,
                        records.createQuery("delete from " + kind.name() + " where " + SCHOOL + " = :school")
                                .setParameter("school", SchoolIds.FOREIGN_SCHOOL)
                                .executeUpdate(),
                        kind.table());
            });
        } catch (AuthException notPermitted) {
            assertEquals("42501", notPermitted.getSQLState());
        }
    }

    private static UUID school(Object key) {
        return Arrays.stream(key.getClass().getRecordComponents())
                .filter(part -> part.getName().equals(SCHOOL))
                .map(part -> (UUID) value(key, part))
                .findFirst()
                .orElseThrow();
    }

    private static Object ofTheOtherSchool(Object key) {
        var parts = key.getClass().getRecordComponents();
        try {
            var made = key.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(parts)
                    .map(part -> part.getName().equals(SCHOOL) ? SchoolIds.FOREIGN_SCHOOL : value(key, part))
                    .toArray());
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(unmade);
        }
    }

    private static Object value(Object key, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(key);
        } catch (ReflectiveOperationException unread) {
            throw new IllegalStateException(unread);
        }
    }
}
