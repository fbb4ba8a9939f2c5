package ru.eschool.consents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.people.PeopleIds.CLASS_7A;
import static ru.eschool.people.PeopleIds.GUARDIAN;
import static ru.eschool.people.PeopleIds.GUARDIAN2;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;
import static ru.eschool.people.PeopleIds.PUPIL_3;
import static ru.eschool.people.PeopleIds.PUPIL_7B;
import static ru.eschool.people.PeopleIds.TEACHER2;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.journal.JournalIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** Consents are papers of their own, and what they allow holds from the next request on (002, annex 1). */
@SchoolTest
class ConsentsTest {
    private static final String WEEK = "/students/" + PUPIL_1 + "/diary-weeks/2026-11-12";

    @Test
    void whileNobodyHasAnsweredTheDiaryIsDelivered() {
        search("registrar", "REGISTRAR", "{\"query\":\"Алексеева\"}")
                .body("items[0].states", empty())
                .body("items[0].stop", nullValue());
        diary("guardian", "GUARDIAN").statusCode(200);
        diary("student", "STUDENT").statusCode(200);
    }

    @Test
    void aWithdrawalStopsTheDiaryForTheWholeFamilyAtTheNextRequestAndNothingElse() {
        var etag = diary("guardian", "GUARDIAN").statusCode(200).extract().header("ETag");
        record("GIVEN", "2026-09-09", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(200);

        record("WITHDRAWN", "2026-11-11", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        for (var family : Map.of("guardian", "GUARDIAN", "student", "STUDENT").entrySet()) {
            diary(family.getKey(), family.getValue()).statusCode(403).body("code", equalTo("diary-delivery-stopped"));
            Api.as(family.getKey(), family.getValue())
                    .get("/students/" + PUPIL_1 + "/marks")
                    .then()
                    .statusCode(403);
            Api.as(family.getKey(), family.getValue())
                    .get("/children")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(PUPIL_1.toString()))
                    .body("items[0].displayName", equalTo("Алексеева Анна"))
                    .body("items[0].className", equalTo("7А"))
                    .body("items[0].stopped.reason", equalTo("CONSENT_WITHDRAWN"))
                    .body("items[0].stopped.since", equalTo("2026-11-11"));
        }
        // What the device holds already is not confirmed any more.
        Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", etag)
                .get(WEEK)
                .then()
                .statusCode(403);
        // The school goes on.
        diary("teacher", "CLASS_TEACHER").statusCode(200);
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/grid?from=2026-11-09&to=2026-11-15")
                .then()
                .statusCode(200)
                .body("students.id", hasItem(PUPIL_1.toString()));

        record("GIVEN", "2026-11-12", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(200);
        diary("student", "STUDENT").statusCode(200);
        Api.as("guardian", "GUARDIAN").get("/children").then().body("items[0].stopped", nullValue());
    }

    @Test
    void whoIsNoFamilyIsNotToldThatADeliveryStopped() {
        record("REFUSED", "2026-09-09", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(403);
        // A court has blocked the father from this child.
        diary("guardian2", "GUARDIAN").statusCode(404).body("code", equalTo("student-not-found"));
    }

    @Test
    void otherPurposesStopNothing() {
        record("REFUSED", "2026-09-09", PUPIL_1, GUARDIAN, "ACHIEVEMENTS").statusCode(201);
        record("REFUSED", "2026-09-09", PUPIL_1, GUARDIAN, "SOCIAL_SECURITY").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(200);
    }

    @Test
    void thePapersDateDecidesAndNotTheOrderOfEntry() {
        record("REFUSED", "2026-11-10", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        record("GIVEN", "2026-09-09", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(403);
        whole(PUPIL_1)
                .body("pupil.states.statement", contains("REFUSED"))
                .body("papers.statement", contains("REFUSED", "GIVEN"))
                .body("papers[0].signerName", equalTo("Алексеева Мария Петровна"))
                .body("papers[0].enteredByName", equalTo("Белова Инна Юрьевна"))
                .body("papers[0].formVersion", equalTo(1));
        // Of two papers of one day the one entered later.
        record("GIVEN", "2026-11-10", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(200);
    }

    @Test
    void theRefusalStopsNoOtherPupil() {
        record("REFUSED", "2026-09-09", PUPIL_2, GUARDIAN2, "JOURNAL").statusCode(201);
        diary("guardian", "GUARDIAN").statusCode(200);
        Api.as("guardian2", "GUARDIAN")
                .get("/children")
                .then()
                .body("items.id", contains(PUPIL_2.toString()))
                .body("items[0].stopped.reason", equalTo("CONSENT_REFUSED"));
    }

    @Test
    void aClassIsEnteredAtOnceAndAllOrNothing() {
        var first = body("GIVEN", "2026-09-09", List.of("EDUCATION", "JOURNAL"), PUPIL_1, GUARDIAN, PUPIL_2, GUARDIAN2);
        var stranger = body(
                "GIVEN", "2026-09-09", List.of("EDUCATION"), PUPIL_1, GUARDIAN, PUPIL_2, GUARDIAN, PUPIL_1, GUARDIAN);
        recordAs("registrar", "REGISTRAR", stranger)
                .statusCode(400)
                .body("errors.pointer", contains("/papers/1/signerId", "/papers/2/studentId"))
                .body("errors.code", contains("consent-signer-unknown", "consent-pupil-twice"));
        shares("registrar", "REGISTRAR").body("items.find { it.className == '7А' }.purposes", empty());
        recordAs("registrar", "REGISTRAR", first).statusCode(201).body("recorded", equalTo(4));
        shares("registrar", "REGISTRAR")
                .body("items.className", contains("1А", "7А", "7Б"))
                .body("items.find { it.className == '7А' }.pupils", equalTo(4))
                .body("items.find { it.className == '7А' }.withAgreement", equalTo(1))
                .body("items.find { it.className == '7А' }.purposes.purpose", contains("EDUCATION", "JOURNAL"))
                .body("items.find { it.className == '7А' }.purposes.given", contains(2, 2));
    }

    @Test
    void whoHasNotAnsweredIsFound() {
        record("GIVEN", "2026-09-09", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        record("REFUSED", "2026-09-09", PUPIL_2, GUARDIAN2, "JOURNAL").statusCode(201);
        var of7A = "{\"classId\":\"" + CLASS_7A + "\",\"purpose\":\"JOURNAL\",\"answer\":\"%s\"}";
        search("registrar", "REGISTRAR", of7A.formatted("NONE"))
                .body("items.displayName", contains("Васильев Вадим", "Гусева Галина"))
                .body("total", equalTo(2));
        search("registrar", "REGISTRAR", of7A.formatted("REFUSED"))
                .body("items.displayName", contains("Борисов Борис"));
        search("registrar", "REGISTRAR", of7A.formatted("WITHDRAWN")).body("items", empty());
        search("registrar", "REGISTRAR", "{\"answer\":\"NONE\",\"sort\":\"UNANSWERED\"}")
                .body("items.displayName[-2, -1]", contains("Алексеева Анна", "Борисов Борис"));
    }

    @Test
    void theListIsReadInPartsInEveryOrder() {
        for (var sort : List.of("CLASS", "NAME", "UNANSWERED")) {
            var whole = search("registrar", "REGISTRAR", "{\"sort\":\"" + sort + "\"}")
                    .extract()
                    .<List<String>>path("items.id");
            assertEquals(7, whole.size());
            var first = search("registrar", "REGISTRAR", "{\"sort\":\"" + sort + "\",\"limit\":3}")
                    .body("total", equalTo(7))
                    .extract();
            search(
                            "registrar",
                            "REGISTRAR",
                            "{\"sort\":\"" + sort + "\",\"limit\":10,\"cursor\":\"" + first.path("nextCursor") + "\"}")
                    .body("items.id", equalTo(whole.subList(3, 7)));
        }
    }

    @Test
    void aClassTeacherTakesThePapersOfTheOwnClassButNoWithdrawal() {
        var own = body("GIVEN", "2026-09-09", List.of("JOURNAL"), PUPIL_1, GUARDIAN);
        recordAs("teacher", "CLASS_TEACHER", own).statusCode(201);
        recordAs("teacher", "CLASS_TEACHER", body("GIVEN", "2026-09-09", List.of("JOURNAL"), PUPIL_7B, TEACHER2))
                .statusCode(400)
                .body("errors[0].code", equalTo("consent-pupil-unknown"));
        recordAs("teacher", "CLASS_TEACHER", body("WITHDRAWN", "2026-11-11", List.of("JOURNAL"), PUPIL_1, GUARDIAN))
                .statusCode(403)
                .body("code", equalTo("consent-withdrawal-office"));
        search("teacher", "CLASS_TEACHER", "{}").body("items.className", equalTo(List.of("7А", "7А", "7А", "7А")));
        shares("teacher", "CLASS_TEACHER").body("items.className", contains("7А"));
        Api.as("teacher", "CLASS_TEACHER")
                .get("/pupil-consents/" + PUPIL_7B)
                .then()
                .statusCode(404);
        recordAs("deputy", "DEPUTY_HEAD", own).statusCode(403);
    }

    @Test
    void onlyWhatWasGivenIsWithdrawnAndNoPaperIsFromTomorrow() {
        record("WITHDRAWN", "2026-11-11", PUPIL_1, GUARDIAN, "JOURNAL")
                .statusCode(400)
                .body("errors[0].code", equalTo("consent-not-given"));
        record("GIVEN", "2026-11-13", PUPIL_1, GUARDIAN, "JOURNAL")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/statedOn"));
        // The pupil may sign, a guardian whom a court has blocked may not.
        record("GIVEN", "2026-11-11", PUPIL_1, PUPIL_1, "JOURNAL").statusCode(201);
        record("WITHDRAWN", "2026-11-11", PUPIL_1, GUARDIAN2, "JOURNAL")
                .statusCode(400)
                .body("errors[0].code", equalTo("consent-signer-unknown"));
    }

    @Test
    void aRepeatedRequestEntersNothingTwice() {
        var key = UUID.randomUUID().toString();
        var body = body("GIVEN", "2026-09-09", List.of("JOURNAL"), PUPIL_1, GUARDIAN);
        for (int time = 0; time < 2; time++) {
            Api.jsonAs("registrar", "REGISTRAR")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/consents")
                    .then()
                    .statusCode(201)
                    .header("Location", org.hamcrest.Matchers.endsWith("/pupil-consents/" + PUPIL_1));
        }
        whole(PUPIL_1).body("papers", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "WITHDRAWN"})
    void noSlipIsHandedOutWhereNothingIsDelivered(String statement) {
        RecordedDirectory.reset(false);
        record("GIVEN", "2026-09-09", PUPIL_2, GUARDIAN2, "JOURNAL").statusCode(201);
        record(statement, "2026-09-10", PUPIL_2, GUARDIAN2, "JOURNAL").statusCode(201);
        for (var person : List.of(PUPIL_2, GUARDIAN2)) {
            issue(person).statusCode(422).body("code", equalTo("access-consent-missing"));
        }
        assertEquals(List.of(), RecordedDirectory.calls());
        issue(PUPIL_3).statusCode(201);
    }

    @Test
    void aChoiceOfChannelsIsKeptAndTheLatestIsInForce() {
        choose("[\"PAPER\"]", "2026-09-01").statusCode(201);
        choose("[\"EMAIL\",\"APP\"]", "2026-10-01")
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.notNullValue());
        choose("[\"SMS\"]", "2026-09-15").statusCode(201);
        whole(PUPIL_1)
                .body(
                        "pupil.guardians.find { it.id == '" + GUARDIAN + "' }.channels.channels",
                        contains("APP", "EMAIL"));
        choose("[]", "2026-09-15").statusCode(400).body("errors[0].pointer", equalTo("/channels"));
    }

    @Test
    void theSessionOfAFamilyCostsNoStatementMore() {
        diary("guardian", "GUARDIAN");
        long delivered = Statements.count(() -> diary("guardian", "GUARDIAN"));
        record("GIVEN", "2026-09-09", PUPIL_1, GUARDIAN, "JOURNAL").statusCode(201);
        assertEquals(delivered, Statements.count(() -> diary("guardian", "GUARDIAN")));
        assertEquals(2, Statements.count(() -> Api.as("guardian", "GUARDIAN").get("/children")));
    }

    @Test
    void aPartOfTheListTakesAFewStatements() {
        search("registrar", "REGISTRAR", "{}");
        assertEquals(5, Statements.count(() -> search("registrar", "REGISTRAR", "{}")));
    }

    private static ValidatableResponse diary(String login, String role) {
        return Api.as(login, role).get(WEEK).then();
    }

    private static ValidatableResponse whole(UUID student) {
        return Api.as("registrar", "REGISTRAR")
                .get("/pupil-consents/" + student)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(String login, String role, String body) {
        return Api.jsonAs(login, role)
                .body(body)
                .post("/consent-searches")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse shares(String login, String role) {
        return Api.as(login, role).get("/consent-shares").then().statusCode(200);
    }

    private static ValidatableResponse issue(UUID person) {
        return Api.as("teacher", "CLASS_TEACHER")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + person + "/access")
                .then();
    }

    private static ValidatableResponse choose(String channels, String on) {
        return Api.createAs("registrar", "REGISTRAR")
                .body("{\"studentId\":\"" + PUPIL_1 + "\",\"guardianId\":\"" + GUARDIAN + "\",\"channels\":" + channels
                        + ",\"statedOn\":\"" + on + "\"}")
                .post("/channel-choices")
                .then();
    }

    private static ValidatableResponse record(String statement, String on, UUID student, UUID signer, String purpose) {
        return recordAs("registrar", "REGISTRAR", body(statement, on, List.of(purpose), student, signer));
    }

    private static ValidatableResponse recordAs(String login, String role, String body) {
        return Api.createAs(login, role).body(body).post("/consents").then();
    }

    /** @param pairs pupils, each before who has signed */
    private static String body(String statement, String on, List<String> purposes, UUID... pairs) {
        var papers = new StringBuilder();
        for (int at = 0; at < pairs.length; at += 2) {
            papers.append(at == 0 ? "" : ",")
                    .append("{\"studentId\":\"%s\",\"signerId\":\"%s\"}".formatted(pairs[at], pairs[at + 1]));
        }
        return "{\"purposes\":[\"" + String.join("\",\"", purposes) + "\"],\"statement\":\"" + statement
                + "\",\"statedOn\":\"" + on + "\",\"papers\":[" + papers + "]}";
    }
}
