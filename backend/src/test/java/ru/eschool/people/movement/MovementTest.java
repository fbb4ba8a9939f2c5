package ru.eschool.people.movement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7B;
import static ru.eschool.journal.JournalIds.WORK_7B_TODAY;
import static ru.eschool.journal.JournalIds.WORK_TODAY;
import static ru.eschool.people.PeopleIds.CLASS_1A;
import static ru.eschool.people.PeopleIds.CLASS_7A;
import static ru.eschool.people.PeopleIds.CLASS_7B;
import static ru.eschool.people.PeopleIds.ORDER_DRAFT;
import static ru.eschool.people.PeopleIds.ORDER_SIGNED;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;
import static ru.eschool.people.PeopleIds.PUPIL_7B;
import static ru.eschool.people.PeopleIds.PUPIL_JOINED;
import static ru.eschool.people.PeopleIds.PUPIL_LEFT;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** Pupils come, move and leave by orders that the office writes and the principal signs (001 §2). Today is 12 November 2026. */
@SchoolTest
class MovementTest {
    private static final String TODAY = "2026-11-12";

    @Test
    void aTransferMovesThePupilAndLeavesTheMarksInTheOldJournal() {
        var order = created("TRANSFER", line(PUPIL_1, TODAY, CLASS_7B, null));
        assertEquals(List.of("Алексеева Анна"), inClass(CLASS_7A, "Алексеева Анна"), "a draft moves nobody");
        preview(order)
                .body("lines", hasSize(1))
                .body("lines[0].fromClass", equalTo("7А"))
                .body("lines[0].toClass", equalTo("7Б"))
                .body("lines[0].enrols", equalTo(false))
                .body("lines[0].obstacles", empty());
        signed(order)
                .body("status", equalTo("SIGNED"))
                .body("signedBy.displayName", equalTo("Орлов Игорь Львович"))
                .body("lines[0].fromClass.name", equalTo("7А"));

        assertEquals(List.of(), inClass(CLASS_7A, "Алексеева Анна"));
        assertEquals(List.of("Алексеева Анна"), inClass(CLASS_7B, "Алексеева Анна"));
        // The 5 of 9 November stays in the journal where it was given.
        grid("teacher", JOURNAL_MATHS_7A)
                .body("students.id", hasItem(PUPIL_1.toString()))
                .body("marks.findAll { it.studentId == '" + PUPIL_1 + "' }.entry", contains("5"));
        mark("teacher", JOURNAL_MATHS_7A, WORK_TODAY, PUPIL_1)
                .body("results[0].status", equalTo("REFUSED"))
                .body("results[0].code", equalTo("not-a-member-on-date"));
        mark("teacher2", JOURNAL_MATHS_7B, WORK_7B_TODAY, PUPIL_1).body("results[0].status", equalTo("SAVED"));
        Api.as("guardian", "GUARDIAN").get("/children").then().body("items.className", contains("7Б"));
    }

    @Test
    void aTransferEndsTheSubgroupsOfTheOldClassOnly() throws SQLException {
        run("insert into study_group (school_id, academic_year, id, kind, name) values"
                + " (:SCHOOL, 2026, gen_random_uuid(), 'ELECTIVE', 'Шахматы')");
        run("insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during)"
                + " select school_id, 2026, id, :PUPIL_1, false, '[2026-09-01,2027-09-01)' from study_group"
                + " where kind = 'ELECTIVE'");
        var order = created("TRANSFER", line(PUPIL_1, TODAY, CLASS_7B, null));
        preview(order).body("lines[0].leftGroups", contains("7А, русский 1"));
        signed(order);
        assertEquals("7А, русский 1 2026-11-12 | Шахматы 2027-09-01", membershipEnds());
        var undo = cancelled(order);
        signed(undo);
        assertEquals("7А, русский 1 — | Шахматы 2027-09-01", membershipEnds());
        assertEquals(List.of("Алексеева Анна"), inClass(CLASS_7A, "Алексеева Анна"));
        assertEquals(List.of(), inClass(CLASS_7B, "Алексеева Анна"));
    }

    private static String membershipEnds() throws SQLException {
        return one(
                "select string_agg(g.name || ' ' || coalesce(upper(m.during)::text, '—'), ' | ' order by g.name) from group_membership m"
                        + " join study_group g on g.id = m.group_id where m.student_id = :PUPIL_1 and not m.whole_class");
    }

    @Test
    void aDepartureEndsThePupilsAccessAndTheFamilyReadsOn() {
        Api.as("student", "STUDENT").get("/children").then().statusCode(200);
        signed(created("DEPARTURE", line(PUPIL_1, TODAY, null, null)));
        Api.as("student", "STUDENT").get("/children").then().statusCode(403);
        Api.as("guardian", "GUARDIAN")
                .get("/children")
                .then()
                .statusCode(200)
                .body("items.id", contains(PUPIL_1.toString()));
        assertEquals(List.of(), inClass(CLASS_7A, "Алексеева Анна"));
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PUPIL_1)
                .then()
                .body("departedOn", equalTo(TODAY))
                .body("destroyBy.event", equalTo(TODAY));
        mark("teacher", JOURNAL_MATHS_7A, WORK_TODAY, PUPIL_1).body("results[0].status", equalTo("REFUSED"));
    }

    @Test
    void anOrderThatCancelsADepartureBringsThePupilBackWithTheAccess() {
        var order = created("DEPARTURE", line(PUPIL_1, TODAY, null, null));
        signed(order);
        var undo = cancelled(order);
        preview(undo)
                .body("lines[0].toClass", equalTo("7А"))
                .body("lines[0].enrols", equalTo(true))
                .body("lines[0].obstacles", empty());
        signed(undo).body("cancels.id", equalTo(order)).body("lines[0].studentId", equalTo(PUPIL_1.toString()));
        Api.as("student", "STUDENT").get("/children").then().statusCode(200);
        assertEquals(List.of("Алексеева Анна"), inClass(CLASS_7A, "Алексеева Анна"));
        get(order).body("status", equalTo("CANCELLED")).body("cancelledBy.id", equalTo(undo));
        path("registrar", "REGISTRAR", PUPIL_1)
                .body("periods", hasSize(1))
                .body("periods[0].departedOn", nullValue())
                .body("movements.status", contains("CANCELLED"))
                .body("movements[0].cancelledBy.number", notNullValue());
    }

    @Test
    void whoComesBackHasTwoTimesAtTheSchoolEachWithItsOrder() {
        signed(created("ENROLMENT", line(PUPIL_LEFT, "2026-11-16", CLASS_7B, null)));
        path("registrar", "REGISTRAR", PUPIL_LEFT)
                .body("periods.from", contains("2026-11-16", "2026-09-01"))
                .body("periods[1].departedOn", equalTo("2026-10-01"))
                .body("periods[1].openedBy", nullValue())
                .body("periods[1].closedBy.number", equalTo("31-у"))
                .body("movements.kind", contains("ENROLMENT", "DEPARTURE"));
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PUPIL_LEFT)
                .then()
                .body("departedOn", nullValue())
                .body("destroyBy", nullValue());
    }

    @Test
    void aNewChildIsEnteredWhenTheOrderIsSigned() throws SQLException {
        var order = created("ENROLMENT", newcomer("Ильина", "30120003759", ""));
        assertEquals("0", one("select count(*)::text from person where last_name = 'Ильина'"));
        get(order).body("lines[0].newcomer.snils", equalTo("30120003759")).body("lines[0].studentId", nullValue());
        signed(order).body("lines[0].newcomer", nullValue()).body("lines[0].displayName", equalTo("Ильина Софья"));
        assertEquals(List.of("Ильина Софья"), inClass(CLASS_7B, "Ильина Софья"));
        assertEquals(
                "2013-03-08 F 30120003759 [2026-11-12,)",
                one("select d.birth_date || ' ' || d.sex || ' ' || d.snils || ' ' || r.during from person p"
                        + " join person_detail d on d.person_id = p.id join role_assignment r on r.person_id = p.id"
                        + " where p.last_name = 'Ильина' and r.role = 'STUDENT'"));
        // The record has the data now, and the order keeps none of it.
        assertEquals("true", one("select bool_and(snils is null and last_name is null)::text from movement"));
    }

    @Test
    void aNamesakeIsAskedAboutBeforeAChildIsEnteredTwice() {
        var known = "\"lastName\":\"Дёмин\",\"firstName\":\"Денис\",\"birthDate\":\"2013-05-05\"";
        Api.jsonAs("registrar", "REGISTRAR")
                .body("{" + known + "}")
                .post("/newcomer-matches")
                .then()
                .statusCode(200)
                .body("items.id", contains(PUPIL_LEFT.toString()))
                .body("items[0].enrolled", equalTo(false));
        var line =
                "{\"newcomer\":{" + known + "%s},\"effectiveOn\":\"" + TODAY + "\",\"toClassId\":\"" + CLASS_7B + "\"}";
        refused("ENROLMENT", line.formatted(""), "/lines/0/newcomer", "movement-same-name");
        signed(created("ENROLMENT", line.formatted(",\"anotherPerson\":true")));
        assertEquals(List.of("Дёмин Денис"), inClass(CLASS_7B, "Дёмин Денис"));
    }

    @Test
    void whatCannotBeIsRefusedWithTheReasonAndNothingIsWritten() throws SQLException {
        refused("TRANSFER", line(PUPIL_1, TODAY, CLASS_7A, null), "/lines/0/toClassId", "movement-same-class");
        refused("TRANSFER", line(PUPIL_1, TODAY, null, null), "/lines/0/toClassId", "movement-class-needed");
        refused(
                "TRANSFER",
                line(PUPIL_1, "2026-08-20", CLASS_7B, null),
                "/lines/0/effectiveOn",
                "movement-outside-years");
        refused("TRANSFER", line(PUPIL_LEFT, TODAY, CLASS_7B, null), "/lines/0/studentId", "movement-not-enrolled");
        refused(
                "TRANSFER",
                line(PUPIL_JOINED, "2026-10-01", CLASS_7B, null),
                "/lines/0/effectiveOn",
                "movement-before-later");
        refused("ENROLMENT", line(PUPIL_1, TODAY, CLASS_7B, null), "/lines/0/studentId", "movement-enrolled-already");
        refused("DEPARTURE", line(PUPIL_1, "2026-09-01", null, null), "/lines/0/effectiveOn", "movement-on-first-day");
        refused("GRADUATION", line(PUPIL_1, TODAY, null, null), "/lines/0/studentId", "movement-not-last-grade");
        refused("CONDITIONAL", line(PUPIL_1, TODAY, null, null), "/lines/0/subjects", "movement-subjects-needed");
        refused("REPEAT", line(PUPIL_1, TODAY, CLASS_7B, null), "/lines/0/toClassId", "movement-repeat-class");
        refused("DEPARTURE", newcomer("Ильина", null, ""), "/lines/0/studentId", "movement-of-newcomer");
        refused("ENROLMENT", newcomer("Ильина", "30120003758", ""), "/lines/0/newcomer/snils", "movement-snils-wrong");
        refused(
                "DEPARTURE",
                line(UUID.randomUUID(), TODAY, null, null),
                "/lines/0/studentId",
                "movement-pupil-unknown");
        refused(
                "DEPARTURE",
                line(PUPIL_1, TODAY, null, null) + "," + line(PUPIL_1, TODAY, null, null),
                "/lines/1/studentId",
                "order-pupil-twice");
        refused("DEPARTURE", "", "/lines", "order-without-pupils");
        assertEquals("3", one("select count(*)::text from school_order"));
    }

    @Test
    void aMovementBeforeTheEnrolmentIsRefused() throws SQLException {
        run("update enrolment set during = '[2026-10-15,)' where student_id = :PUPIL_JOINED");
        refused(
                "DEPARTURE",
                line(PUPIL_JOINED, "2026-10-01", null, null),
                "/lines/0/effectiveOn",
                "movement-before-enrolment");
    }

    @Test
    void aClassOfAnotherYearIsRefused() throws SQLException {
        nextYear();
        refused(
                "TRANSFER",
                line(PUPIL_1, TODAY, UUID.fromString("00000000-0000-7000-8000-00000000aaaa"), null),
                "/lines/0/toClassId",
                "movement-class-of-other-year");
    }

    @Test
    void whoRepeatsAYearGetsAClassOfTheNextOne() throws SQLException {
        nextYear();
        var next = UUID.fromString("00000000-0000-7000-8000-00000000aaaa");
        signed(created("REPEAT", line(PUPIL_1, "2027-09-01", next, null)));
        assertEquals(
                "7А [2026-09-01,2027-09-01) | 7В [2027-09-01,)",
                one("select string_agg(g.name || ' ' || m.during, ' | ' order by m.during) from group_membership m"
                        + " join study_group g on g.id = m.group_id where m.student_id = :PUPIL_1 and m.whole_class"));
        path("registrar", "REGISTRAR", PUPIL_1)
                .body("movements[0].fromClass.name", equalTo("7А"))
                .body("movements[0].toClass.name", equalTo("7В"));
    }

    private static void nextYear() throws SQLException {
        run("insert into academic_year (school_id, academic_year, starts_on, ends_on, status)"
                + " values (:SCHOOL, 2027, '2027-09-01', '2028-05-26', 'PLANNED')");
        run("insert into school_class (school_id, academic_year, id, grade, letter)"
                + " values (:SCHOOL, 2027, '00000000-0000-7000-8000-00000000aaaa', 7, 'В')");
        run("insert into study_group (school_id, academic_year, id, kind, name, class_id) values"
                + " (:SCHOOL, 2027, gen_random_uuid(), 'WHOLE_CLASS', '7В', '00000000-0000-7000-8000-00000000aaaa')");
    }

    @Test
    void aConditionalMoveIsNotedOnThePupil() {
        var line = "{\"studentId\":\"" + PUPIL_1 + "\",\"effectiveOn\":\"2027-05-25\",\"subjects\":\"Математика\"}";
        signed(created("CONDITIONAL", line));
        path("teacher", "CLASS_TEACHER", PUPIL_1)
                .body("movements.kind", contains("CONDITIONAL"))
                .body("movements[0].subjects", equalTo("Математика"));
        Api.as("teacher", "CLASS_TEACHER")
                .get("/people/" + PUPIL_7B + "/movements")
                .then()
                .statusCode(403);
    }

    @Test
    void aNumberStandsOnceInAYear() {
        post(order("39-У", "DEPARTURE", line(PUPIL_1, TODAY, null, null)))
                .statusCode(409)
                .body("code", equalTo("order-number-taken"));
    }

    @Test
    void aSignedOrderIsNeitherChangedNorDeletedNorSignedAgain() {
        var text = order("31-у", "DEPARTURE", line(PUPIL_1, TODAY, null, null));
        change(ORDER_SIGNED.toString(), 1, text).statusCode(422).body("code", equalTo("order-signed"));
        Api.as("registrar", "REGISTRAR")
                .header("If-Match", "\"1\"")
                .delete("/orders/" + ORDER_SIGNED)
                .then()
                .statusCode(422);
        sign(ORDER_SIGNED.toString(), 1).statusCode(422);
    }

    @Test
    void aDraftIsWrittenAnewOverTheVersionThatWasSeenAndGoes() {
        var draft = ORDER_DRAFT.toString();
        change(draft, 1, order("40-у", "TRANSFER", line(PUPIL_1, TODAY, CLASS_7B, "По заявлению")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("number", equalTo("40-у"))
                .body("lines.studentId", contains(PUPIL_1.toString()));
        change(draft, 1, order("41-у", "TRANSFER", line(PUPIL_1, TODAY, CLASS_7B, null)))
                .statusCode(412)
                .body("current.number", equalTo("40-у"));
        sign(draft, 1).statusCode(412);
        Api.as("registrar", "REGISTRAR")
                .header("If-Match", "\"2\"")
                .delete("/orders/" + draft)
                .then()
                .statusCode(204);
        Api.as("registrar", "REGISTRAR").get("/orders/" + draft).then().statusCode(404);
    }

    @Test
    void whatHasChangedSinceTheDraftStopsTheSignatureAsThePreviewSays() {
        signed(created("DEPARTURE", line(PUPIL_2, TODAY, null, null)));
        var says = "В этот день ученик в школе не числится. Сначала зачислите его приказом";
        preview(ORDER_DRAFT.toString())
                .body("lines[0].obstacles.code", contains("movement-not-enrolled"))
                .body("lines[0].obstacles.message", contains(says));
        sign(ORDER_DRAFT.toString(), 1)
                .statusCode(422)
                .body("code", equalTo("order-in-the-way"))
                .body("errors.pointer", contains("/lines/0/studentId"))
                .body("errors.message", contains(says));
        get(ORDER_DRAFT.toString()).body("status", equalTo("DRAFT"));
    }

    @Test
    void anOrderIsNotCancelledOverALaterOne() {
        var first = created("TRANSFER", line(PUPIL_1, TODAY, CLASS_7B, null));
        signed(first);
        signed(created("DEPARTURE", line(PUPIL_1, "2026-11-20", null, null)));
        var undo = cancelled(first);
        sign(undo, 1)
                .statusCode(422)
                .body("errors.code", contains("cancel-after-later-order"))
                .body("errors[0].message", containsString("Сначала отмените его"));
        assertEquals(List.of("Алексеева Анна"), inClass(CLASS_7B, "Алексеева Анна"));
    }

    @Test
    void onlyASignedOrderIsCancelledAndOnlyOnce() {
        cancel(ORDER_DRAFT.toString(), "50-у").statusCode(422).body("code", equalTo("order-not-signed"));
        var undo = cancel(ORDER_SIGNED.toString(), "50-у")
                .statusCode(201)
                .extract()
                .<String>path("id");
        cancel(ORDER_SIGNED.toString(), "51-у").statusCode(409).body("code", equalTo("order-cancelled-already"));
        signed(undo);
        cancel(undo, "52-у").statusCode(422).body("code", equalTo("order-cancels-itself"));
    }

    @Test
    void nobodyButTheOfficeWritesAndNobodyButThePrincipalSigns() {
        var body = order("60-у", "TRANSFER", line(PUPIL_1, TODAY, CLASS_7B, null));
        for (var who :
                List.of("teacher CLASS_TEACHER", "deputy DEPUTY_HEAD", "principal PRINCIPAL", "admin SCHOOL_ADMIN")) {
            Api.createAs(who.split(" ")[0], who.split(" ")[1])
                    .body(body)
                    .post("/orders")
                    .then()
                    .statusCode(403);
        }
        Api.as("registrar", "REGISTRAR")
                .header("If-Match", "\"1\"")
                .put("/orders/" + ORDER_DRAFT + "/signature")
                .then()
                .statusCode(403);
    }

    @Test
    void twoSignaturesAtOnceMoveThePupilOnce() throws Exception {
        var orders = Stream.of(CLASS_7B, CLASS_1A)
                .map(to -> created("TRANSFER", line(PUPIL_1, "2026-11-16", to, null)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(orders.stream()
                    .<Callable<Integer>>map(
                            order -> () -> sign(order, 1).extract().statusCode())
                    .toList());
            var codes = new java.util.TreeSet<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertEquals(List.of(200, 422), List.copyOf(codes));
        }
    }

    @Test
    void ordersAreFoundByNumberAndByPupilAndReadInParts() {
        search("{}").body("total", equalTo(2)).body("items.number", contains("39-у", "31-у"));
        search("{\"query\":\"31\"}").body("items.number", contains("31-у"));
        search("{\"query\":\"Дём\"}").body("items.number", contains("31-у")).body("items[0].pupils", equalTo(1));
        search("{\"query\":\"l`vby\"}").body("items.number", contains("31-у"));
        search("{\"status\":\"DRAFT\",\"kind\":\"TRANSFER\",\"academicYear\":2026}")
                .body("items.firstPupil", contains("Борисов Борис"));
        search("{\"kind\":\"GRADUATION\"}").body("items", empty());
        for (var sort : List.of("ISSUED", "NUMBER", "KIND", "STATUS")) {
            for (var descending : List.of("true", "false")) {
                var by = "\"sort\":\"" + sort + "\",\"descending\":" + descending + ",\"limit\":1";
                var first = search("{" + by + "}").body("total", equalTo(2)).extract();
                var second = search("{" + by + ",\"cursor\":\"" + first.path("nextCursor") + "\"}")
                        .body("total", equalTo(2))
                        .body("nextCursor", nullValue())
                        .extract();
                assertEquals(
                        List.of("31-у", "39-у"),
                        Stream.of(first.<String>path("items[0].number"), second.<String>path("items[0].number"))
                                .sorted()
                                .toList(),
                        sort);
            }
        }
    }

    @Test
    void theOfficeSignsNothingEvenPastTheService() throws SQLException {
        try (var connection = SchoolDatabase.application()) {
            connection.setAutoCommit(false);
            try (var open = connection.prepareStatement(
                    "select * from open_session(?, null, ?, 'REGISTRAR', date '2026-11-12', '{staff}')")) {
                open.setString(1, Tokens.subject("registrar"));
                open.setObject(2, SchoolIds.SCHOOL);
                open.executeQuery().close();
            }
            for (var forbidden : List.of(
                    "update school_order set number = 'x' where id = :ORDER_SIGNED",
                    "delete from school_order where id = :ORDER_SIGNED",
                    "update movement set reason = 'x' where order_id = :ORDER_SIGNED",
                    "delete from movement where order_id = :ORDER_SIGNED",
                    "update group_membership set during = '[2026-09-01,2026-09-02)'",
                    "update enrolment set during = '[2026-09-01,2026-09-02)'")) {
                try (var statement = connection.createStatement()) {
                    assertEquals(0, statement.executeUpdate(Fixture.sql(forbidden)), forbidden);
                }
            }
            try (var statement = connection.createStatement()) {
                assertThrows(
                        SQLException.class,
                        () -> statement.executeUpdate(
                                Fixture.sql("update school_order set status = 'SIGNED', signed_at = now(),"
                                        + " signed_by = session_person() where id = :ORDER_DRAFT")));
            }
        }
    }

    private static String line(UUID pupil, String on, UUID to, String reason) {
        return "{\"studentId\":\"" + pupil + "\",\"effectiveOn\":\"" + on + "\""
                + (to == null ? "" : ",\"toClassId\":\"" + to + "\"")
                + (reason == null ? "" : ",\"reason\":\"" + reason + "\"") + "}";
    }

    private static String newcomer(String lastName, String snils, String more) {
        return "{\"newcomer\":{\"lastName\":\"" + lastName + "\",\"firstName\":\"Софья\",\"birthDate\":\"2013-03-08\","
                + "\"sex\":\"F\"" + (snils == null ? "" : ",\"snils\":\"" + snils + "\"") + more
                + "},\"effectiveOn\":\"" + TODAY + "\",\"toClassId\":\"" + CLASS_7B + "\"}";
    }

    private static String order(String number, String kind, String lines) {
        return "{\"number\":\"" + number + "\",\"issuedOn\":\"" + TODAY + "\",\"kind\":\"" + kind + "\",\"lines\":["
                + lines + "]}";
    }

    private static String someNumber() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private static ValidatableResponse post(String body) {
        return Api.createAs("registrar", "REGISTRAR").body(body).post("/orders").then();
    }

    private static String created(String kind, String lines) {
        return post(order(someNumber(), kind, lines))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id");
    }

    private static void refused(String kind, String lines, String pointer, String code) {
        post(order(someNumber(), kind, lines))
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code))
                .body("errors.message", not(hasItem(containsString("{"))))
                .body("errors.message", not(hasItem(nullValue())));
    }

    private static ValidatableResponse cancel(String order, String number) {
        return Api.createAs("registrar", "REGISTRAR")
                .body("{\"number\":\"" + number + "\",\"issuedOn\":\"" + TODAY + "\",\"basis\":\"Издан ошибочно\"}")
                .post("/orders/" + order + "/cancellation")
                .then();
    }

    private static String cancelled(String order) {
        return cancel(order, someNumber()).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse change(String order, int version, String body) {
        return Api.jsonAs("registrar", "REGISTRAR")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/orders/" + order)
                .then();
    }

    private static ValidatableResponse sign(String order, int version) {
        return Api.as("principal", "PRINCIPAL")
                .header("If-Match", "\"" + version + "\"")
                .put("/orders/" + order + "/signature")
                .then();
    }

    private static ValidatableResponse signed(String order) {
        return sign(order, 1).statusCode(200);
    }

    private static ValidatableResponse get(String order) {
        return Api.as("deputy", "DEPUTY_HEAD").get("/orders/" + order).then().statusCode(200);
    }

    private static ValidatableResponse preview(String order) {
        return Api.as("principal", "PRINCIPAL")
                .get("/orders/" + order + "/preview")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse path(String login, String role, UUID pupil) {
        return Api.as(login, role).get("/people/" + pupil + "/movements").then().statusCode(200);
    }

    private static ValidatableResponse search(String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .body(body)
                .post("/order-searches")
                .then()
                .statusCode(200);
    }

    private static List<String> inClass(UUID schoolClass, String name) {
        return Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/" + schoolClass + "/students")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.displayName")
                .stream()
                .filter(name::equals)
                .toList();
    }

    private static ValidatableResponse grid(String login, UUID journal) {
        return Api.as(login, "TEACHER")
                .get("/journals/" + journal + "/grid?from=2026-11-01&to=2026-11-30")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mark(String login, UUID journal, UUID work, UUID pupil) {
        return Api.jsonAs(login, "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + work + "\",\"studentId\":\"" + pupil + "\",\"entry\":\"4\"}]}")
                .patch("/journals/" + journal + "/marks")
                .then()
                .statusCode(200);
    }

    private static String one(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(Fixture.sql(sql))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(sql));
        }
    }
}
