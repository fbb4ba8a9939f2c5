package ru.eschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.IdentityIds;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.permission.SignIns;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;
import ru.eschool.timetable.TimetableIds;

/** The second barrier alone: the service's role with none of the service's checks and no predicate at all. */
@SchoolTest
class RowSecurityTest {
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = SchoolDatabase.application();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyTableOfASchoolIsUnderForcedRowSecurity() throws SQLException {
        var open = strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)""");
        assertEquals(List.of(), open);
        assertEquals(
                "f",
                strings("select rolbypassrls::text from pg_roles where rolname = current_user")
                        .getFirst()
                        .substring(0, 1));
    }

    @Test
    void withoutASessionNothingComesOut() throws SQLException {
        for (var table : schoolTables()) {
            assertEquals(0, count("select count(*) from " + table), table);
        }
    }

    @Test
    void noRowOfAnotherSchoolComesOut() throws SQLException {
        for (var role : List.of("DEPUTY_HEAD:deputy", "SCHOOL_ADMIN:admin", "TEACHER:teacher", "GUARDIAN:guardian")) {
            open(role.split(":")[1], role.split(":")[0]);
            for (var table : schoolTables()) {
                assertEquals(
                        0,
                        count("select count(*) from " + table + " where school_id = '" + SchoolIds.FOREIGN_SCHOOL
                                + "'"),
                        table);
            }
            connection.rollback();
        }
    }

    @Test
    void aFamilySeesItsOwnChildOnly() throws SQLException {
        open("guardian", "GUARDIAN");
        for (var table : List.of("mark", "attendance", "period_mark", "guardianship", "group_membership")) {
            assertTrue(Set.of(PeopleIds.PUPIL_1).containsAll(students(table)), table);
        }
        assertEquals(Set.of(PeopleIds.PUPIL_1), students("mark"));
        assertEquals(0, count("select count(*) from value_history"));
        assertEquals(
                Set.of(PeopleIds.PUPIL_1),
                ids("select person_id from person_detail where person_id <> session_person()"));
        assertFalse(ids("select id from person").contains(PeopleIds.PUPIL_2));
    }

    @Test
    void aBlockedGuardianSeesTheOtherChildOnly() throws SQLException {
        open("guardian2", "GUARDIAN");
        assertEquals(Set.of(PeopleIds.PUPIL_2), students("mark"));
    }

    @Test
    void aTeacherSeesTheMarksOfTheOwnJournals() throws SQLException {
        open("teacher", "TEACHER");
        assertEquals(Set.of(JournalIds.JOURNAL_MATHS_7A), ids("select journal_id from mark"));
        assertEquals(0, count("select count(*) from person_detail"));
        connection.rollback();
        open("teacher2", "TEACHER");
        // as the substitute of one lesson
        assertEquals(Set.of(JournalIds.JOURNAL_MATHS_7A), ids("select journal_id from mark"));
    }

    @Test
    void aTeacherWritesInTheOwnJournalsOnly() throws SQLException {
        open("teacher", "TEACHER");
        for (var change : List.of(
                "update work set title = 'X' where id = '%s'",
                "delete from work where id = '%s'", "update journal set lesson_plan_id = null where id = '%s'")) {
            var ofOwn = change.contains("work") ? JournalIds.WORK_TODAY : JournalIds.JOURNAL_MATHS_7A;
            var ofOthers = change.contains("work") ? JournalIds.WORK_7B_TODAY : JournalIds.JOURNAL_MATHS_7B;
            assertEquals(1, written(change.formatted(ofOwn)), change);
            refused(change.formatted(ofOthers), false);
        }
        var work =
                "insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id, weight)"
                        + " select school_id, academic_year, gen_random_uuid(), '%s', lesson_id, 2, work_type_id, 1 from work"
                        + " where id = '" + JournalIds.WORK_TODAY + "'";
        assertEquals(1, written(work.formatted(JournalIds.JOURNAL_MATHS_7A)));
        refused(work.formatted(JournalIds.JOURNAL_MATHS_7B), true);
        var record = "insert into lesson_record (school_id, academic_year, lesson_id, journal_id) values ('"
                + SchoolIds.SCHOOL + "', 2026, '" + TimetableIds.LESSON_TODAY + "', '%s')";
        assertEquals(1, written(record.formatted(JournalIds.JOURNAL_MATHS_7A)));
        refused(record.formatted(JournalIds.JOURNAL_MATHS_7B), true);
        var history =
                "insert into value_history (school_id, academic_year, kind, journal_id, actor_id, actor_role, request_id, at)"
                        + " values ('" + SchoolIds.SCHOOL
                        + "', 2026, 'WORK', '%s', session_person(), 'TEACHER', 'x', now())";
        assertEquals(1, written(history.formatted(JournalIds.JOURNAL_MATHS_7A)));
        refused(history.formatted(JournalIds.JOURNAL_MATHS_7B), true);
    }

    @Test
    void nothingOfAClosedTermIsWritten() throws SQLException {
        open("teacher", "TEACHER");
        for (var cell : List.of("mark", "attendance")) {
            var ofClosed = " where on_date = '2026-09-10'";
            refused("update " + cell + " set version = version + 1" + ofClosed, false);
            refused("delete from " + cell + ofClosed, false);
        }
        assertEquals(
                1,
                written("update mark set entry = '4' where student_id = '" + PeopleIds.PUPIL_1
                        + "' and on_date = '2026-11-09'"));
        var mark =
                "insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry,"
                        + " entered_at, changed_at, changed_by) select school_id, academic_year, id, '"
                        + PeopleIds.PUPIL_3
                        + "', journal_id, lesson_id, '%s', '5', now(), now(), session_person() from work where id = '%s'";
        assertEquals(1, written(mark.formatted("2026-11-12", JournalIds.WORK_TODAY)));
        refused(mark.formatted("2026-09-10", JournalIds.WORK_CLOSED_TERM), true);
        var attendance =
                "insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code,"
                        + " changed_at, changed_by) values ('" + SchoolIds.SCHOOL + "', 2026, '%s', '"
                        + PeopleIds.PUPIL_2 + "', '"
                        + JournalIds.JOURNAL_MATHS_7A + "', '%s', 'ILL', now(), session_person())";
        assertEquals(1, written(attendance.formatted(TimetableIds.LESSON_TODAY, "2026-11-12")));
        refused(attendance.formatted(TimetableIds.LESSON_CLOSED_TERM, "2026-09-10"), true);
        var work =
                "insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id, weight)"
                        + " select school_id, academic_year, gen_random_uuid(), journal_id, lesson_id, 2, work_type_id, 1 from work"
                        + " where id = '%s'";
        assertEquals(1, written(work.formatted(JournalIds.WORK_TODAY)));
        refused(work.formatted(JournalIds.WORK_CLOSED_TERM), true);
        refused("update work set title = 'X' where id = '" + JournalIds.WORK_CLOSED_TERM + "'", false);
        refused("delete from work where id = '" + JournalIds.WORK_CLOSED_TERM + "'", false);
    }

    /** Nobody writes period marks yet; whoever will be named to finds those of a closed term shut. */
    @Test
    void theMarkOfAClosedTermStandsWhoeverWritesPeriodMarks() throws SQLException {
        try (var superuser = SchoolDatabase.superuser();
                var sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("select name_writers('period_mark', '{TEACHER}')");
            sql.execute("set local role eschool_app");
            sql.execute("select open_session('" + Tokens.subject("teacher") + "', null, '" + SchoolIds.SCHOOL
                    + "', 'TEACHER', date '2026-11-12', '{staff}')");
            assertEquals(0, sql.executeUpdate("update period_mark set entry = '5'"));
            assertEquals(0, sql.executeUpdate("delete from period_mark"));
            var mark = "insert into period_mark (school_id, academic_year, journal_id, student_id, kind, term_scheme,"
                    + " term_number, entry, changed_at, changed_by) values ('" + SchoolIds.SCHOOL + "', 2026, '"
                    + JournalIds.JOURNAL_MATHS_7A + "', '" + PeopleIds.PUPIL_JOINED
                    + "', 'TERM', 'QUARTER', %d, '5', now(), session_person())";
            assertEquals(1, sql.executeUpdate(mark.formatted(2)));
            assertThrows(SQLException.class, () -> sql.execute(mark.formatted(1)));
            superuser.rollback();
        }
    }

    private int written(String sql) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } finally {
            connection.rollback(savepoint);
        }
    }

    @Test
    void aClassTeacherSeesTheOwnClass() throws SQLException {
        open("teacher", "CLASS_TEACHER");
        assertEquals(Set.of(PeopleIds.PUPIL_1, PeopleIds.PUPIL_2), students("mark"));
        assertFalse(ids("select person_id from person_detail").contains(PeopleIds.PUPIL_7B));
    }

    @Test
    void aClassTeacherFillsTheSubgroupsOfTheOwnClassAlone() throws SQLException {
        open("teacher", "CLASS_TEACHER");
        var into = "insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during)"
                + " values ('" + SchoolIds.SCHOOL + "', 2026, '%s', '%s', false, '[2026-11-16,)')";
        assertEquals(1, written(into.formatted(PeopleIds.PART_7A_2, PeopleIds.PUPIL_2)));
        refused(into.formatted(PeopleIds.PART_7A_2, PeopleIds.PUPIL_7B), true);
        refused(into.formatted(PeopleIds.PART_7B, PeopleIds.PUPIL_2), true);
        refused(into.formatted(PeopleIds.GROUP_7A, PeopleIds.PUPIL_2), true);
        var of = " group_membership %s where group_id = '%s'";
        assertEquals(1, written("delete from" + of.formatted("", PeopleIds.PART_7A_1)));
        for (var other : List.of(PeopleIds.PART_7B, PeopleIds.GROUP_7A)) {
            refused("delete from" + of.formatted("", other), false);
            refused("update" + of.formatted("set during = '[2026-09-01,2026-11-16)'", other), false);
        }
        refused("update" + of.formatted("set group_id = '" + PeopleIds.PART_7B + "'", PeopleIds.PART_7A_1), true);
        refused("update school_class set shift = 2", false);
        refused("update class_teacher set acting = true", false);
    }

    @Test
    void officersAboveTheSchoolSeeNoPupilsResults() throws SQLException {
        for (var officer :
                List.of("municipal:MUNICIPAL_OFFICER", "ministry:MINISTRY_OFFICER", "support:SUPPORT_OFFICER")) {
            open(officer.split(":")[0], officer.split(":")[1]);
            assertEquals(1, count("select count(*) from school"));
            for (var table : tablesBesideTheCalendar()) {
                assertEquals(0, count("select count(*) from " + table), officer + " " + table);
            }
            connection.rollback();
        }
    }

    @Test
    void inTheOfficeAnOfficerSeesNoRowOfAnyTable() throws SQLException {
        for (var officer : SignIns.offices().entrySet()) {
            openOffice(
                    SignIns.byRole().get(officer.getKey()),
                    officer.getValue(),
                    officer.getKey().name());
            assertEquals("OFFICE", strings("select session_scope()").getFirst());
            for (var table : protectedTables()) {
                assertEquals(0, count("select count(*) from " + table), officer.getKey() + " " + table);
            }
            connection.rollback();
        }
    }

    @Test
    void theSchoolsOfAnOfficeComeOutForItsOwnSessionOnly() throws SQLException {
        openOffice("municipal", IdentityIds.MUNICIPAL_OFFICE, "MUNICIPAL_OFFICER");
        assertEquals(Set.of(SchoolIds.SCHOOL), ids(OFFICE_SCHOOLS));
        connection.rollback();
        openOffice("operator", IdentityIds.OPERATION_OFFICE, "SYSTEM_OPERATOR");
        assertEquals(Set.of(SchoolIds.SCHOOL, SchoolIds.FOREIGN_SCHOOL), ids(OFFICE_SCHOOLS));
        connection.rollback();
        openOffice("municipal", IdentityIds.FOREIGN_MUNICIPAL_OFFICE, "MUNICIPAL_OFFICER");
        assertEquals(Set.of(), ids(OFFICE_SCHOOLS), "of another office");
        open("admin", "SCHOOL_ADMIN");
        assertEquals(Set.of(), ids(OFFICE_SCHOOLS), "in a school");
    }

    private static final String OFFICE_SCHOOLS =
            "select school_id from office_schools(date '2026-11-12', null, null, 'NAME', null, null, 100)";

    private void openOffice(String login, UUID office, String role) throws SQLException {
        strings("select open_office_session('%s', '%s', '%s', date '2026-11-12', '{staff}')::text"
                .formatted(Tokens.subject(login), office, role));
    }

    /** Every table under row-level security, of a school or of none. */
    private List<String> protectedTables() throws SQLException {
        return strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                  and has_table_privilege(c.oid, 'select')""");
    }

    /** Every table of a school but those of its calendar. */
    private List<String> tablesBesideTheCalendar() throws SQLException {
        var tables = new ArrayList<>(schoolTables());
        tables.removeAll(List.of(
                "school",
                "academic_year",
                "term",
                "term_scheme",
                "holiday",
                "moved_day",
                "grade_scheme",
                "bell_schedule",
                "bell"));
        return tables;
    }

    @Test
    void aRoleThatIsNotHeldOpensNothing() throws SQLException {
        open("guardian", "DEPUTY_HEAD");
        assertEquals(0, count("select count(*) from mark"));
        open("blocked", null);
        assertEquals(0, count("select count(*) from person"));
    }

    @Test
    void aFamilyCannotWriteResults() throws SQLException {
        open("guardian", "GUARDIAN");
        refused("update mark set entry = '5'", false);
        refused(
                "insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry,"
                        + " entered_at, changed_at, changed_by) select school_id, academic_year, '"
                        + JournalIds.WORK_TODAY
                        + "', student_id, journal_id, '" + TimetableIds.LESSON_TODAY
                        + "', date '2026-11-12', '5', entered_at, changed_at, changed_by from mark limit 1",
                true);
    }

    @Test
    void aClassTeachersSessionGivesNobodyARole() throws SQLException {
        open("teacher", "CLASS_TEACHER");
        refused(
                "insert into role_assignment (school_id, id, person_id, role, during) values ('" + SchoolIds.SCHOOL
                        + "', gen_random_uuid(), '" + PeopleIds.TEACHER + "', 'PRINCIPAL', '[2026-11-12,)')",
                true);
        refused("update role_assignment set role = 'PRINCIPAL' where role = 'TEACHER'", false);
    }

    @Test
    void aRegistrarsSessionGivesAndTakesRolesOfFamiliesAloneAndEntersNoStaff() throws SQLException {
        open("registrar", "REGISTRAR");
        for (var role : List.of("PRINCIPAL", "SCHOOL_ADMIN", "TEACHER", "REGISTRAR")) {
            refused(
                    "insert into role_assignment (school_id, id, person_id, role, during) values ('" + SchoolIds.SCHOOL
                            + "', gen_random_uuid(), '" + PeopleIds.HELPER + "', '" + role + "', '[2026-11-12,)')",
                    true);
        }
        assertEquals(
                List.of("GUARDIAN", "STUDENT"), strings("select distinct role from role_assignment order by role"));
        refused("delete from role_assignment where role not in ('GUARDIAN', 'STUDENT')", false);
        refused("update role_assignment set role = 'STUDENT' where role = 'GUARDIAN'", false);
        refused(
                "insert into person (school_id, id, last_name, first_name, is_staff) values ('" + SchoolIds.SCHOOL
                        + "', gen_random_uuid(), 'Новый', 'Нил', true)",
                true);
        refused("delete from person where is_staff", false);
    }

    @Test
    void aClassTeachersSessionGivesAnAccountInTheOwnClassAndChangesNothingElseOfAPerson() throws SQLException {
        open("teacher", "CLASS_TEACHER");
        var account = Tokens.subject("stranger");
        assertEquals(List.of("f"), strings(given(PeopleIds.PUPIL_7B, account)), "of another class");
        assertEquals(List.of("t"), strings(given(PeopleIds.PUPIL_2, account)));
        refused("update person set last_name = 'X'", false);
        connection.rollback();
        open("deputy", "DEPUTY_HEAD");
        assertEquals(List.of("f"), strings(given(PeopleIds.PUPIL_2, account)), "by one who hands out no access");
    }

    private static String given(UUID person, String account) {
        return "select give_account('" + person + "', '" + account + "')";
    }

    @Test
    void nobodyGetsHoldOfAnAccountWhoMayNotHandItOut() throws SQLException {
        for (var other :
                List.of("deputy:DEPUTY_HEAD", "teacher:TEACHER", "guardian:GUARDIAN", "teacher:CLASS_TEACHER")) {
            open(other.split(":")[0], other.split(":")[1]);
            strings("select renew_subject('" + Tokens.subject("admin") + "', 'taken')");
            connection.commit();
            assertEquals(Tokens.subject("admin"), subjectOf("admin"), other);
        }
        open("admin", "SCHOOL_ADMIN");
        strings("select renew_subject('" + Tokens.subject("student") + "', 'renewed')");
        connection.commit();
        assertEquals("renewed", subjectOf("student"));
    }

    private static String subjectOf(String login) throws SQLException {
        try (var superuser = SchoolDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery("select subject from account where login = '" + login + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void nobodyCanRewriteHistoryOrTheSchema() throws SQLException {
        open("deputy", "DEPUTY_HEAD");
        for (var sql : List.of(
                "update value_history set new_value = '5'",
                "delete from value_history",
                "update history_seal set row_count = 0",
                "delete from history_seal",
                "update access_log set role = 'X'",
                "delete from access_log",
                "create table loot (id int)",
                "alter table mark disable row level security",
                "drop policy own_school on mark")) {
            refused(sql, true);
        }
    }

    private void open(String login, String role) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select * from open_session(?, null, ?, ?, date '2026-11-12', '{staff,family}')")) {
            statement.setString(1, Tokens.subject(login));
            statement.setObject(2, SchoolIds.SCHOOL);
            statement.setString(3, role);
            statement.executeQuery().close();
        }
    }

    /** Either an error or no row touched. */
    private void refused(String sql, boolean error) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            if (error) {
                assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            } else {
                assertEquals(0, statement.executeUpdate(sql), sql);
            }
        }
        connection.rollback(savepoint);
    }

    private List<String> schoolTables() throws SQLException {
        return strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition""");
    }

    private Set<UUID> students(String table) throws SQLException {
        return ids("select student_id from " + table);
    }

    private Set<UUID> ids(String sql) throws SQLException {
        var found = new TreeSet<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
