package ru.eschool.exchange.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.exchange.people.ImportCalls.confirmed;
import static ru.eschool.exchange.people.ImportCalls.count;
import static ru.eschool.exchange.people.ImportCalls.ended;
import static ru.eschool.exchange.people.ImportCalls.upload;
import static ru.eschool.exchange.people.ImportCalls.uploaded;
import static ru.eschool.exchange.people.PupilLists.file;
import static ru.eschool.exchange.people.PupilLists.pupil;
import static ru.eschool.exchange.people.PupilLists.with;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** A list that was entered by mistake is taken back, as long as nothing hangs on it. */
@SchoolTest
class WithdrawalTest {
    private static final String SNILS = "301-200-037 59";
    private static final String OTHER_SNILS = "301-200-074 64";
    private static final List<String> TABLES = List.of(
            "person",
            "person_detail",
            "student",
            "guardianship",
            "school_class",
            "study_group",
            "group_membership",
            "role_assignment");

    private static Object[] elizaveta() {
        return pupil("Фёдорова", "Елизавета", SNILS, "7А");
    }

    private static Object[] olga() {
        return with(pupil("Фёдорова", "Ольга", OTHER_SNILS, "5В"), "Дата рождения", "29.09.2015");
    }

    private static String entered(Object[]... rows) {
        var id = uploaded(file(rows));
        confirmed(id);
        return id;
    }

    private static Response withdraw(String id, int version) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .post("/people-imports/{id}/withdrawal", id);
    }

    private static void withdrawn(String id) {
        ended(withdraw(id, 2)).body("status", is("WITHDRAWN"));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String content() throws SQLException {
        var all = new StringBuilder();
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var rows = statement.executeQuery(
                        "select coalesce(string_agg(c, '\n' order by c), '') from (select (to_jsonb(t) - 'version' - 'modified_at')::text as c from "
                                + table + " t) rows")) {
                    rows.next();
                    all.append(rows.getString(1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    @Test
    void everythingThatAListHasEnteredIsGoneAndTheHistoriesTellOfIt() throws SQLException {
        var before = content();
        var id = entered(elizaveta(), olga());
        var begun = withdraw(id, 2);
        ended(begun)
                .body("status", is("WITHDRAWN"))
                .body("version", is(3))
                .body("withdrawable", is(false))
                .body("appliedAt", notNullValue())
                .body("withdrawnAt", notNullValue());
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/jobs/{id}", begun.<String>path("id"))
                .then()
                .body("outcome.detail", is("Убрано учеников: 2, родителей: 1."));
        assertEquals(before, content());
        assertEquals(
                3,
                count("record_history where record = 'person' and action = 'REMOVED' and actor_id = '" + PeopleIds.ADMIN
                        + "'"));
        assertEquals(1, count("people_import where entered is null and withdrawn_by = '" + PeopleIds.ADMIN + "'"));
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/access-events?kind=ROLE_ENDED")
                .then()
                .body("items", hasSize(3))
                .body("items.person.displayName", hasItem("Фёдорова Татьяна Александровна"));
        upload(file(elizaveta(), olga())).body("rows.action", contains("CREATE", "CREATE"));
    }

    @Test
    void whatWasReplacedIsPutBackWhereNobodyHasChangedItSince() throws SQLException {
        run("insert into person_detail (school_id, person_id, birth_date, citizenship) values ('" + SchoolIds.SCHOOL
                + "', '" + PeopleIds.PUPIL_1
                + "', '2013-05-05', 'Сербия') on conflict (school_id, person_id) do update set citizenship = 'Сербия'");
        var before = content();
        var known = with(
                with(pupil("Алексеева", "Анна", SNILS, "7А"), "Дата рождения", "05.05.2013"), "Отчество", "Ивановна");
        withdrawn(entered(known));
        assertEquals(before, content());

        var again = entered(known);
        run("update person_detail set citizenship = 'Беларусь' where person_id = '" + PeopleIds.PUPIL_1 + "'");
        ended(withdraw(again, 2)).body("status", is("WITHDRAWN"));
        assertEquals(
                1,
                count("person_detail where person_id = '" + PeopleIds.PUPIL_1
                        + "' and citizenship = 'Беларусь' and snils is null"));
        assertEquals(1, count("job where outcome ->> 'code' = 'people-import-mostly-taken-back'"));
    }

    private static void refused(String id, String reason, String row) throws SQLException {
        var people = count("person");
        withdraw(id, 2)
                .then()
                .statusCode(422)
                .body("code", is("people-import-used-" + reason))
                .body("detail", containsString(row))
                .body("errors[0].message", containsString(row));
        JobsAtWork.run();
        assertEquals(people, count("person"));
    }

    @Test
    void anAbsenceKeepsTheList() throws SQLException {
        var id = entered(olga(), elizaveta());
        run("""
                insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code, changed_at, changed_by)
                select l.school_id, l.academic_year, l.id, p.id, j.id, l.on_date, 'ILL', now(), l.teacher_id
                from lesson l join journal j on j.school_id = l.school_id and j.academic_year = l.academic_year
                    and j.group_id = l.group_id and j.subject_id = l.subject_id, person p
                where p.first_name = 'Елизавета' order by l.id limit 1""");
        refused(id, "attendance", "Строка 3, Фёдорова Елизавета: уже отмечена посещаемость");
    }

    @Test
    void aMarkKeepsTheListAlsoAfterItWasTakenAway() throws SQLException {
        var id = entered(elizaveta());
        run("""
                insert into mark (school_id, academic_year, work_id, student_id, lesson_id, journal_id, on_date, entry, entered_at, changed_at, changed_by)
                select w.school_id, w.academic_year, w.id, p.id, w.lesson_id, l.journal_id, l.on_date, '5', now(), now(), l.teacher_id
                from work w join (
                    select l.*, j.id as journal_id from lesson l join journal j on j.school_id = l.school_id
                    and j.academic_year = l.academic_year and j.group_id = l.group_id and j.subject_id = l.subject_id) l
                    on l.school_id = w.school_id and l.academic_year = w.academic_year and l.id = w.lesson_id, person p
                where p.first_name = 'Елизавета' order by w.id limit 1""");
        assertEquals(1, count("mark m join person p on p.id = m.student_id where p.first_name = 'Елизавета'"));
        refused(id, "mark", "Строка 2, Фёдорова Елизавета: уже есть отметки");
        run("""
                insert into value_history (school_id, academic_year, kind, journal_id, student_id, actor_id, actor_role, request_id, at)
                select school_id, academic_year, 'MARK', journal_id, student_id, changed_by, 'TEACHER', 'x', now() from mark
                where student_id = (select id from person where first_name = 'Елизавета')""");
        run("delete from mark where student_id = (select id from person where first_name = 'Елизавета')");
        refused(id, "journal", "в журнале уже есть записи");
    }

    @Test
    void accessThatWasIssuedKeepsTheList() throws SQLException {
        var id = entered(elizaveta());
        run("insert into access_slip (school_id, id, person_id, salt, code_hash, issued_by, expires_at)"
                + " select school_id, gen_random_uuid(), id, '', '', '" + PeopleIds.ADMIN
                + "', now() from person where first_name = 'Татьяна' and last_name = 'Фёдорова'");
        refused(id, "access", "Строка 2, Фёдорова Елизавета: уже выдан доступ");
    }

    @Test
    void aLaterChangeKeepsTheList() throws SQLException {
        var id = entered(elizaveta());
        run("update person set last_name = 'Серова' where first_name = 'Елизавета'");
        refused(id, "changed", "данные потом изменили");
    }

    @Test
    void aListOnWhichAnotherReliesIsTakenBackAfterThatOne() throws SQLException {
        var before = content();
        var first = entered(elizaveta());
        var second = entered(with(
                with(with(elizaveta(), "Родитель: Имя", "Михаил"), "Родитель: Телефон", "8 911 000-00-01"),
                "Степень родства",
                "отец"));
        refused(first, "list", "сначала отмените её");
        withdrawn(second);
        ended(withdraw(first, 2)).body("status", is("WITHDRAWN"));
        assertEquals(before, content());
    }

    @Test
    void aListThatOnlyMeetsTheSamePeopleKeepsNobody() {
        var first = entered(elizaveta());
        confirmed(uploaded(file(elizaveta())));
        withdrawn(first);
    }

    @Test
    void aClassThatOthersHaveJoinedKeepsTheList() throws SQLException {
        var first = entered(olga());
        entered(with(pupil("Белова", "Анна", SNILS, "5В"), "Дата рождения", "29.09.2015"));
        refused(first, "class", "Строка 2, Фёдорова Ольга: в классе уже есть другие");
    }

    @Test
    void aListThatAnyonePressesForTwiceIsTakenBackOnce() throws Exception {
        var id = entered(elizaveta(), olga());
        Callable<String> press =
                () -> withdraw(id, 2).then().statusCode(202).extract().path("id");
        var jobs = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> press).limit(4).toList())) {
                jobs.add(answer.get());
            }
        }
        assertEquals(1, jobs.size());
        JobsAtWork.run();
        assertEquals(3, count("record_history where record = 'person' and action = 'REMOVED'"));
        withdraw(id, 2).then().statusCode(412).body("current.status", is("WITHDRAWN"));
        withdraw(id, 3).then().statusCode(422).body("code", is("people-import-withdrawn"));
    }

    @Test
    void whatAppearsWhileTheWorkWaitsStopsIt() throws SQLException {
        var id = entered(elizaveta());
        var begun = withdraw(id, 2);
        run("update person set last_name = 'Серова' where first_name = 'Елизавета'");
        ended(begun)
                .body("state", is("FAILED"))
                .body("outcome.code", is("people-import-used-changed"))
                .body("outcome.detail", containsString("Строка 2"));
        assertEquals(1, count("person where first_name = 'Елизавета'"));
    }

    @Test
    void onlyWhatWasEnteredIsTakenBack() throws SQLException {
        var id = uploaded(file(elizaveta()));
        withdraw(id, 1).then().statusCode(422).body("code", is("people-import-not-applied"));
        confirmed(id);
        run("update people_import set entered = null");
        withdraw(id, 2).then().statusCode(422).body("code", is("people-import-unrecorded"));
        Api.as("admin", "SCHOOL_ADMIN")
                .post("/people-imports/{id}/withdrawal", id)
                .then()
                .statusCode(428);
        Api.as("stranger", "SCHOOL_ADMIN")
                .basePath("/api/v1/schools/" + SchoolIds.FOREIGN_SCHOOL)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"2\"")
                .post("/people-imports/{id}/withdrawal", id)
                .then()
                .statusCode(404);
    }

    @Test
    void theListsOfTheSchoolShowWhatBecameOfThem() {
        withdrawn(entered(elizaveta()));
        uploaded(file(olga()));
        var first = Api.as("admin", "SCHOOL_ADMIN").get("/people-imports?limit=1");
        first.then().body("items.status", contains("PREVIEWED")).body("items[0].newStudents", is(1));
        Api.as("admin", "SCHOOL_ADMIN")
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/people-imports")
                .then()
                .body("items.status", contains("WITHDRAWN"))
                .body("items[0].fileName", is("Ученики.xlsx"))
                .body("items[0].withdrawnAt", notNullValue());
        Api.as("admin", "SCHOOL_ADMIN").get("/people-imports?cursor=x").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"teacher,TEACHER", "hr,HR_OFFICER", "deputy,DEPUTY_HEAD", "guardian,GUARDIAN"})
    void onlyTheOfficeTakesBack(String login, String role) {
        var id = entered(elizaveta());
        Api.as(login, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"2\"")
                .post("/people-imports/{id}/withdrawal", id)
                .then()
                .statusCode(403);
        Api.as(login, role).get("/people-imports").then().statusCode(403);
    }
}
