package ru.eschool.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.school.SchoolIds.GYM;
import static ru.eschool.school.SchoolIds.ROOM_21;
import static ru.eschool.school.SchoolIds.ROOM_22;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** The facilities manager keeps the rooms of the school. */
@SchoolTest
class RoomTest {
    private static final String COMPUTERS = """
            {"name":" 31 ","kind":"COMPUTER","building":"Корпус 2","floor":3,"capacity":16,"equipment":"16 компьютеров"}""";

    @Test
    void aRoomIsAddedChangedRetiredAndTakenIntoUseAgain() {
        var id = create(COMPUTERS)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/rooms/"))
                .body("name", equalTo("31"))
                .body("kind", equalTo("COMPUTER"))
                .body("building", equalTo("Корпус 2"))
                .body("floor", equalTo(3))
                .body("capacity", equalTo(16))
                .body("equipment", equalTo("16 компьютеров"))
                .body("shared", equalTo(false))
                .extract()
                .<String>path("id");
        change(id, 1, "{\"name\":\"31\",\"kind\":\"LABORATORY\",\"equipment\":\"  \",\"shared\":true}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("kind", equalTo("LABORATORY"))
                .body("shared", equalTo(true))
                .body("capacity", nullValue())
                .body("building", nullValue())
                .body("equipment", nullValue());
        retire(id, 2)
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("retiredAt", equalTo("2026-11-12T06:00:00Z"));
        rooms("").body("items.id", not(hasItem(id)));
        rooms("?includeRetired=true").body("items.id", hasItem(id));
        restore(id, 3).statusCode(200).header("ETag", equalTo("\"4\"")).body("retiredAt", nullValue());
        rooms("").body("items.id", hasItem(id));
    }

    @Test
    void theAdministratorKeepsRoomsToo() {
        Api.createAs("admin", "SCHOOL_ADMIN")
                .body(COMPUTERS)
                .post("/rooms")
                .then()
                .statusCode(201)
                .header("Location", notNullValue());
    }

    @Test
    void whoeverPlansOrTeachesReadsTheRooms() {
        Api.as("scheduler", "SCHEDULER")
                .get("/rooms")
                .then()
                .statusCode(200)
                .body("items.name", contains("21", "22", "23", "Спортивный зал"))
                .body("items[0].floor", equalTo(2))
                .body("items[0].version", equalTo(1));
        assertEquals(2, Statements.count(() -> rooms("")));
    }

    @Test
    void nobodyElseChangesThem() {
        for (var who : List.of("deputy DEPUTY_HEAD", "principal PRINCIPAL", "scheduler SCHEDULER", "teacher TEACHER")) {
            var caller = who.split(" ");
            Api.createAs(caller[0], caller[1])
                    .body(COMPUTERS)
                    .post("/rooms")
                    .then()
                    .statusCode(403);
            Api.as(caller[0], caller[1])
                    .header("If-Match", "*")
                    .put("/rooms/" + GYM + "/retirement")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aNameIsTakenWhateverItsCaseWhileTheRoomIsInUse() {
        create(room("СПОРТИВНЫЙ ЗАЛ "))
                .statusCode(409)
                .body("code", equalTo("room-exists"))
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].message", equalTo("Кабинет с таким названием уже есть"));
        change(ROOM_21.toString(), 1, room("спортивный зал")).statusCode(409);
        retire(GYM.toString(), 1).statusCode(200);
        var id = create(room("спортивный зал")).statusCode(201).extract().<String>path("id");
        restore(GYM.toString(), 2).statusCode(409).body("code", equalTo("room-exists"));
        retire(id, 1).statusCode(200);
        restore(GYM.toString(), 2).statusCode(200);
    }

    @Test
    void ofRoomsOfOneNameAddedAtOnceOneComes() throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.rangeClosed(1, 4)
                    .mapToObj(n -> (Callable<Integer>) () ->
                            create(room(n % 2 == 0 ? "Тир" : "тир")).extract().statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void aRepeatedRequestAddsOneRoom() {
        var key = UUID.randomUUID().toString();
        var first = create(key, COMPUTERS).statusCode(201).extract().<String>path("id");
        create(key, COMPUTERS).statusCode(201).body("id", equalTo(first));
        create(key, room("32")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        Api.jsonAs("facilities", "FACILITIES_MANAGER")
                .body(COMPUTERS)
                .post("/rooms")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void aChangeOfAnOldVersionMeetsWhatStandsThere() {
        change(GYM.toString(), 1, room("Малый зал")).statusCode(200);
        change(GYM.toString(), 1, room("Большой зал"))
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("current.name", equalTo("Малый зал"))
                .body("current.version", equalTo(2));
        retire(GYM.toString(), 1).statusCode(412).body("current.name", equalTo("Малый зал"));
        restore(GYM.toString(), 1).statusCode(412);
        Api.jsonAs("facilities", "FACILITIES_MANAGER")
                .body(room("Зал"))
                .put("/rooms/" + GYM)
                .then()
                .statusCode(428);
    }

    @Test
    void theSameAgainChangesNothing() {
        change(GYM.toString(), 1, """
                {"name":"Спортивный зал","kind":"GYM","floor":1,"capacity":60,"shared":true}""").statusCode(200).header("ETag", equalTo("\"1\""));
        restore(GYM.toString(), 1).statusCode(200).header("ETag", equalTo("\"1\""));
        retire(GYM.toString(), 1).statusCode(200).header("ETag", equalTo("\"2\""));
        retire(GYM.toString(), 2).statusCode(200).header("ETag", equalTo("\"2\""));
    }

    @Test
    void aRoomStaysWhileLessonsAreToBeTaughtInIt() throws SQLException {
        retire(ROOM_21.toString(), 1)
                .statusCode(422)
                .body("code", equalTo("room-in-lessons"))
                .body("detail", containsString("Уроков впереди: 2, последний 13 ноября."));
        Api.as("facilities", "FACILITIES_MANAGER")
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en")
                .put("/rooms/" + ROOM_22 + "/retirement")
                .then()
                .statusCode(422)
                .body("detail", containsString("Lessons to come: 2, the last one on"))
                .body("detail", endsWith("Move them to other rooms first."));
        run("update lesson set status = 'CANCELLED' where id in (:LESSON_TODAY, :LESSON_TOMORROW)");
        retire(ROOM_21.toString(), 1).statusCode(200);
    }

    @Test
    void aLessonOfThisMorningThatIsOverHoldsNoRoom() throws SQLException {
        run("update lesson set starts_at = '08:00', ends_at = '08:45' where id = :LESSON_TODAY");
        run("update lesson set room_id = null where id = :LESSON_TOMORROW");
        retire(ROOM_21.toString(), 1).statusCode(200);
    }

    @Test
    void wrongRoomsAreRefused() {
        create("{\"name\":\" \",\"kind\":\"GYM\"}").statusCode(400).body("errors[0].pointer", equalTo("/name"));
        create("{\"kind\":\"GYM\"}").statusCode(400).body("errors[0].pointer", equalTo("/name"));
        create("{\"name\":\"31\"}").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        create("{\"name\":\"31\",\"kind\":\"CELLAR\"}").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        for (var capacity : List.of("0", "2001", "1.5", "\"x\"")) {
            create("{\"name\":\"31\",\"kind\":\"GYM\",\"capacity\":" + capacity + "}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/capacity"));
        }
        create("{\"name\":\"31\",\"kind\":\"GYM\",\"equipment\":\"" + "я".repeat(1001) + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/equipment"));
        var unknown = UUID.randomUUID().toString();
        change(unknown, 1, room("31")).statusCode(404).body("code", equalTo("room-not-found"));
        retire(SchoolIds.FOREIGN_ROOM.toString(), 1).statusCode(404);
        restore(unknown, 1).statusCode(404);
    }

    private static String room(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"GYM\"}";
    }

    private static ValidatableResponse rooms(String query) {
        return Api.as("facilities", "FACILITIES_MANAGER")
                .get("/rooms" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse create(String body) {
        return create(UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse create(String key, String body) {
        return Api.jsonAs("facilities", "FACILITIES_MANAGER")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/rooms")
                .then();
    }

    private static ValidatableResponse change(String id, int version, String body) {
        return Api.jsonAs("facilities", "FACILITIES_MANAGER")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/rooms/" + id)
                .then();
    }

    private static ValidatableResponse retire(String id, int version) {
        return Api.as("facilities", "FACILITIES_MANAGER")
                .header("If-Match", "\"" + version + "\"")
                .put("/rooms/" + id + "/retirement")
                .then();
    }

    private static ValidatableResponse restore(String id, int version) {
        return Api.as("facilities", "FACILITIES_MANAGER")
                .header("If-Match", "\"" + version + "\"")
                .delete("/rooms/" + id + "/retirement")
                .then();
    }

    private static void run(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(sql));
        }
    }
}
