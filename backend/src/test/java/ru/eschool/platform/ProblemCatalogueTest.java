package ru.eschool.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;

/** Where the type of a problem leads to. */
@SchoolTest
class ProblemCatalogueTest {
    @Test
    void theTypeOfAProblemLeadsToItsWordsInBothLanguages() {
        var type = Api.as("deputy", "DEPUTY_HEAD")
                .get("/people/" + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .<String>path("type");
        given().get(type)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo(type))
                .body("code", equalTo("person-unknown"))
                .header("Content-Language", "ru");
        given().header("Accept-Language", "en")
                .get("/api/v1/problems/stale-version")
                .then()
                .statusCode(200)
                .body("title", not(containsString("Данные")))
                .header("Content-Language", "en");
    }

    @Test
    void aBrowserGetsAPageAndAProgramJson() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/api/v1/problems/stale-version")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<h1>Данные успели измениться</h1>"))
                .body(containsString("stale-version"));
        given().accept("*/*").get("/api/v1/problems/stale-version").then().contentType("application/json");
    }

    @Test
    void whatAnAnswerWouldNameIsLeftOpen() {
        given().get("/api/v1/problems/too-large")
                .then()
                .statusCode(200)
                .body("detail", equalTo("Допустимо не более …. Разделите данные или файл на части."));
        given().get("/api/v1/problems")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("stale-version", "unknown-field", "term-closed"))
                .body("items.title", not(hasItem(containsString("{"))))
                .body("items.detail", not(hasItem(containsString("{"))))
                .body("items.message", not(hasItem(containsString("{"))));
    }

    @Test
    void anUnknownCodeSaysWhereTheCodesStand() {
        given().get("/api/v1/problems/no-such-code")
                .then()
                .statusCode(404)
                .body("code", equalTo("problem-unknown"))
                .body("detail", containsString("/api/v1/problems"));
        given().urlEncodingEnabled(false)
                .get("/api/v1/problems/%3Cscript%3E")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
    }
}
