package ru.eschool.school;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Cursor;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

@SchoolTest
class SchoolFrameTest {
    @Test
    void everyRoleReadsTheCalendarOfItsSchool() {
        Api.as("guardian", "GUARDIAN")
                .get("/calendar")
                .then()
                .statusCode(200)
                .body("academicYear", equalTo(2026))
                .body("today", equalTo("2026-11-12"))
                .body("terms", hasSize(4))
                .body("terms[0].name", equalTo("1 четверть"))
                .body("bellSchedules[0].bells[0].startsAt", equalTo("08:30"));
    }

    @Test
    void anUnchangedCalendarIsNotSentAgain() {
        var tag = Api.as("student", "STUDENT").get("/calendar").header("ETag");
        Api.as("student", "STUDENT")
                .header("If-None-Match", tag)
                .get("/calendar")
                .then()
                .statusCode(304);
    }

    @Test
    void anUnknownYearIsNotFound() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/calendar?academicYear=2020")
                .then()
                .statusCode(404)
                .body("code", equalTo("academic-year-unknown"));
    }

    @Test
    void aYearOutOfRangeIsPointedAt() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/calendar?academicYear=99")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/academicYear"));
    }

    @Test
    void myOwnSchoolsAreListedAndNoOthers() {
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("teacher"))
                .get("/api/v1/schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(SchoolIds.SCHOOL.toString()))
                .body("nextCursor", nullValue());
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("teacher"))
                .get("/api/v1/schools?cursor=" + Cursor.encode("Я", SchoolIds.SCHOOL))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("teacher"))
                .get("/api/v1/schools?cursor=" + Cursor.encode("Я"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.ofClient("revoked"))
                .get("/api/v1/schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
