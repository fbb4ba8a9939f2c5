package ru.eschool.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** What the service says when something it stands on is gone, or when the request is hostile. */
@SchoolTest
class FaultTest {
    @AfterEach
    void mend() {
        SchoolDatabase.line().mend();
    }

    @Test
    void withoutTheDatabaseTheServiceSaysWhenToComeBackAndRecoversByItself() throws IOException, InterruptedException {
        Api.as("deputy", "DEPUTY_HEAD").get("/calendar").then().statusCode(200);
        SchoolDatabase.line().cut();
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/calendar")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("database-unavailable"));
        RestAssured.get("/q/health/ready").then().statusCode(503);
        RestAssured.get("/q/health/live").then().statusCode(200);
        SchoolDatabase.line().mend();
        var status = 0;
        for (var attempt = 0; attempt < 40 && status != 200; attempt++) {
            TimeUnit.MILLISECONDS.sleep(250);
            status = Api.as("deputy", "DEPUTY_HEAD").get("/calendar").statusCode();
        }
        assertEquals(200, status);
    }

    @Test
    void anUploadOverTheLimitIsRefusedWithAReason() {
        var huge = new byte[20 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');
        Api.createAs("admin", "SCHOOL_ADMIN")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("X-File-Name", "huge.xlsx")
                .body(huge)
                .post("/people-imports")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void anUnknownAddressAndMethodAreProblemsToo() {
        Api.as("teacher", "TEACHER")
                .get("/no-such-thing")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as("teacher", "TEACHER")
                .put("/calendar")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD"))
                .body("code", equalTo("method-not-allowed"));
    }
}
