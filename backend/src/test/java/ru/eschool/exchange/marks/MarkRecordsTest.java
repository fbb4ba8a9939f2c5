package ru.eschool.exchange.marks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class MarkRecordsTest {
    private static final String AUTUMN = "/marks?from=2026-09-01&to=2026-12-31";

    @Test
    void aMachineAccountReadsTheMarksOfItsSchool() {
        read("reader", AUTUMN)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.date", equalTo(List.of("2026-09-10", "2026-11-09", "2026-11-09")))
                .body("items[1].entry", equalTo("5"))
                .body("items[1].subjectName", equalTo("Математика"))
                .body("items[1].workTypeName", equalTo("Контрольная работа"))
                .body("items[1].weight", equalTo(2))
                .body("items[1].studentId", equalTo(PeopleIds.PUPIL_1.toString()))
                .body("nextCursor", nullValue());
    }

    @Test
    void partsFollowEachOtherWithoutGapsAndRepeats() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var part = read("reader", AUTUMN + "&limit=1" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.add(part.path("items[0].date") + " " + part.path("items[0].studentId"));
            cursor = part.path("nextCursor");
        } while (cursor != null);
        assertEquals(
                List.of(
                        "2026-09-10 " + PeopleIds.PUPIL_1,
                        "2026-11-09 " + PeopleIds.PUPIL_1,
                        "2026-11-09 " + PeopleIds.PUPIL_2),
                seen);
    }

    @Test
    void aClassNarrowsTheList() {
        read("reader", AUTUMN + "&classId=" + PeopleIds.CLASS_7A).then().body("items", hasSize(3));
        read("reader", AUTUMN + "&classId=" + PeopleIds.CLASS_7B).then().body("items", hasSize(0));
        read("reader", AUTUMN + "&classId=" + PeopleIds.FOREIGN_CLASS).then().statusCode(404);
    }

    @Test
    void aRangeOverTwoYearsIsRead() {
        read("reader", "/marks?from=2026-07-01&to=2026-10-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aRangeMustBeSoundAndAtMostAYear() {
        read("reader", "/marks?from=2026-09-01").then().statusCode(400).body("errors[0].pointer", equalTo("/to"));
        read("reader", "/marks?from=2026-09-02&to=2026-09-01")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("range-reversed"));
        read("reader", "/marks?from=2026-01-01&to=2027-01-02")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("range-too-long"));
        read("reader", "/marks?from=2026-01-01&to=2027-01-01").then().statusCode(200);
        read("reader", AUTUMN + "&limit=201").then().statusCode(400);
        read("reader", AUTUMN + "&cursor=bm9uc2Vuc2U")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void withoutTheScopeOrTheSchoolsConsentNothingIsRead() {
        read("roster-only", AUTUMN).then().statusCode(403).body("code", equalTo("scope-not-granted"));
        read("revoked", AUTUMN).then().statusCode(403);
        read("foreign-reader", AUTUMN).then().statusCode(403);
        Api.as("teacher", "TEACHER").get(AUTUMN).then().statusCode(403);
        Api.as("guardian", "GUARDIAN").get(AUTUMN).then().statusCode(403);
        Api.as("deputy", "DEPUTY_HEAD").get(AUTUMN).then().statusCode(200);
    }

    @Test
    void aPartTakesThreeStatements() {
        read("reader", AUTUMN);
        assertEquals(3, Statements.count(() -> read("reader", AUTUMN)));
    }

    private static Response read(String client, String path) {
        return Api.asClient(client).get(path);
    }
}
