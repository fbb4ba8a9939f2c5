package ru.eschool.consents;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static ru.eschool.consents.ConsentsIds.AGREEMENT_PUPIL_1;
import static ru.eschool.people.PeopleIds.GUARDIAN;
import static ru.eschool.people.PeopleIds.GUARDIAN2;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** Guardians accede to the agreement on the electronic diary (002, annex 4). */
@SchoolTest
class AgreementsTest {
    private static final String WEEK = "/students/" + PUPIL_1 + "/diary-weeks/2026-11-12";

    @Test
    void anAccessionIsRegisteredOnceUnderANumberOfItsOwn() {
        register(PUPIL_2, GUARDIAN2, "ЭД-1", 1)
                .statusCode(409)
                .body("code", equalTo("agreement-number-taken"))
                .body("errors[0].pointer", equalTo("/number"));
        register(PUPIL_2, GUARDIAN2, "ЭД-3", 1)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("textNumber", equalTo(1))
                .body("ending", nullValue());
        register(PUPIL_2, GUARDIAN2, "ЭД-4", 1).statusCode(409).body("code", equalTo("agreement-stands"));
        register(PUPIL_2, GUARDIAN, "ЭД-5", 1).statusCode(400).body("errors[0].pointer", equalTo("/guardianId"));
        register(PUPIL_2, GUARDIAN2, "ЭД-6", 9).statusCode(400).body("errors[0].pointer", equalTo("/textNumber"));
    }

    @Test
    void aNewTextNeedsANewSignatureAndWhoeverRefusesKeepsTheOld() {
        texts().body("items.number", contains(2, 1))
                .body("items.signed", contains(0, 2))
                .body("items.unanswered", contains(2, 0));
        answer(1, 2, false).statusCode(200).body("textNumber", equalTo(1)).body("refusedTextNumber", equalTo(2));
        texts().body("items.unanswered", contains(1, 0));
        found("TEXT_REFUSED", "Алексеева Анна");
        found("TEXT_UNANSWERED", "Ершов Егор");
        Api.as("guardian", "GUARDIAN").get(WEEK).then().statusCode(200);
        answer(2, 2, true).statusCode(200).body("textNumber", equalTo(2)).body("refusedTextNumber", nullValue());
        answer(3, 1, true).statusCode(400).body("errors[0].pointer", equalTo("/textNumber"));
        publish("2026-11-01").statusCode(400).body("errors[0].code", equalTo("agreement-text-before"));
        publish("2026-12-01").statusCode(201).body("number", equalTo(3)).body("unanswered", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"FAMILY,", "SCHOOL,Договор расторгнут по решению школы", "DEPARTURE,"})
    void theEndStopsTheDiaryOfThisGuardianAlone(String by, String reason) {
        end(1, by, reason)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("ending.endedBy", equalTo(by))
                .body("ending.endedOn", equalTo("2026-11-11"));
        Api.as("guardian", "GUARDIAN").get(WEEK).then().statusCode(403).body("code", equalTo("diary-delivery-stopped"));
        Api.as("guardian", "GUARDIAN")
                .get("/children")
                .then()
                .body("items[0].stopped.reason", equalTo("AGREEMENT_ENDED"))
                .body("items[0].stopped.since", equalTo("2026-11-11"));
        Api.as("student", "STUDENT").get(WEEK).then().statusCode(200);
        Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + GUARDIAN + "/access")
                .then()
                .statusCode(422)
                .body("code", equalTo("access-agreement-ended"));
        found("ENDED", "Алексеева Анна");
        // What has ended is not touched again; the family may accede anew.
        end(2, by, reason).statusCode(422).body("code", equalTo("agreement-ended"));
        answer(2, 2, true).statusCode(422);
        register(PUPIL_1, GUARDIAN, "ЭД-7", 2).statusCode(201);
        Api.as("guardian", "GUARDIAN").get(WEEK).then().statusCode(200);
    }

    @Test
    void theSchoolGivesAReasonAndTheFamilyIsToldInTheDiary() {
        end(1, "SCHOOL", null).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        notices().body("items", empty());
        end(1, "SCHOOL", "Решение педагогического совета").statusCode(200);
        notices()
                .body("items.kind", contains("AGREEMENT_ENDED"))
                .body("items[0].subjectId", equalTo(AGREEMENT_PUPIL_1.toString()))
                .body("items[0].access", nullValue())
                .body("unread", equalTo(1));
    }

    @Test
    void theFamilysOwnEndIsNoNews() {
        end(1, "FAMILY", null).statusCode(200);
        notices().body("items", empty());
    }

    @Test
    void whoHasNotSeenTheAgreementAsItStandsDoesNotEndIt() {
        answer(1, 2, true).statusCode(200);
        end(1, "FAMILY", null).statusCode(412).body("current.textNumber", equalTo(2));
    }

    private static ValidatableResponse register(UUID student, UUID guardian, String number, int text) {
        return Api.createAs("registrar", "REGISTRAR")
                .body("{\"studentId\":\"" + student + "\",\"guardianId\":\"" + guardian + "\",\"number\":\"" + number
                        + "\",\"registeredOn\":\"2026-11-12\",\"textNumber\":" + text + "}")
                .post("/service-agreements")
                .then();
    }

    private static ValidatableResponse answer(int version, int text, boolean signed) {
        return Api.jsonAs("registrar", "REGISTRAR")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"textNumber\":" + text + ",\"signed\":" + signed + ",\"statedOn\":\"2026-11-10\"}")
                .put("/service-agreements/" + AGREEMENT_PUPIL_1 + "/text")
                .then();
    }

    private static ValidatableResponse end(int version, String by, String reason) {
        return Api.jsonAs("registrar", "REGISTRAR")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"endedBy\":\"" + by + "\",\"endedOn\":\"2026-11-11\""
                        + (reason == null ? "" : ",\"reason\":\"" + reason + "\"") + "}")
                .put("/service-agreements/" + AGREEMENT_PUPIL_1 + "/end")
                .then();
    }

    private static ValidatableResponse publish(String from) {
        return Api.createAs("registrar", "REGISTRAR")
                .body("{\"validFrom\":\"" + from + "\",\"changes\":\"Новое\",\"text\":\"Текст\"}")
                .post("/agreement-texts")
                .then();
    }

    private static ValidatableResponse texts() {
        return Api.as("registrar", "REGISTRAR").get("/agreement-texts").then().statusCode(200);
    }

    private static ValidatableResponse notices() {
        return given().header("Authorization", "Bearer " + Tokens.of("guardian"))
                .get("/api/v1/me/notices")
                .then()
                .statusCode(200);
    }

    private static void found(String state, String name) {
        Api.jsonAs("registrar", "REGISTRAR")
                .body("{\"agreements\":\"" + state + "\"}")
                .post("/consent-searches")
                .then()
                .statusCode(200)
                .body("items.displayName", contains(name));
    }
}
