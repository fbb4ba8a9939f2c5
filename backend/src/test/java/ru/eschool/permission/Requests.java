package ru.eschool.permission;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import ru.eschool.permission.Matrix.Ids;
import ru.eschool.permission.MatrixRow.Admission;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.Tokens;

/** The request of every operation as its line of the matrix gives it. */
public final class Requests {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv", "text/csv",
            "txt", "application/octet-stream",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Requests() {}

    static RequestSpecification person(String login, Role role) {
        return given().header("Authorization", "Bearer " + Tokens.of(login)).header("X-Acting-Role", role.name());
    }

    static RequestSpecification machine(String client) {
        return given().header("Authorization", "Bearer " + Tokens.ofClient(client));
    }

    /** Somebody who may call the operation. */
    public static RequestSpecification admitted(MatrixRow row) {
        if (row.admission() == Admission.EVERYBODY) {
            return given();
        }
        var role = row.admission() == Admission.SIGNED_IN ? Role.TEACHER : first(row);
        return person(SignIns.byRole().get(role), role);
    }

    private static Role first(MatrixRow row) {
        return row.roles().stream().sorted().findFirst().orElseThrow();
    }

    /** The token of somebody who holds the role. */
    public static String token(Role role) {
        return Tokens.of(SignIns.byRole().get(role));
    }

    /** The media type of the operation's file. */
    public static String form(MatrixRow row) {
        return MEDIA_TYPES.get(row.body().substring(row.body().lastIndexOf('.') + 1));
    }

    /** The address of the operation with ids of one's own. */
    public static String address(MatrixRow row) {
        if (row.admission() == Admission.IN_OFFICE) {
            return Ids.OWN.into(row.path()
                    .replace("{office}", SignIns.offices().get(first(row)).toString()));
        }
        return base(row, SchoolIds.SCHOOL) + Ids.OWN.into(row.path());
    }

    static Response send(MatrixRow row, RequestSpecification request, UUID school, Ids ids) {
        return complete(row, request, "\"1\"", ids)
                .urlEncodingEnabled(false)
                .request(row.method(), base(row, school) + ids.into(row.path()));
    }

    /** Adds body and headers of the operation; it changes whatever stands there. */
    public static RequestSpecification complete(MatrixRow row, RequestSpecification request) {
        return complete(row, request, "*", Ids.OWN);
    }

    private static RequestSpecification complete(MatrixRow row, RequestSpecification request, String version, Ids ids) {
        RecordedDirectory.reset(false);
        request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", version);
        if (row.body().startsWith("@")) {
            var name = row.body().substring(1);
            request.header("X-File-Name", name)
                    .contentType(form(row))
                    .body(Fixture.read(row.folder().resolve(name)).getBytes(StandardCharsets.UTF_8));
        } else if (!row.body().isEmpty()) {
            request.contentType("application/json").body(ids.into(row.body()));
        }
        return request;
    }

    private static String base(MatrixRow row, UUID school) {
        return row.admission() == Admission.BY_ROLE ? "/api/v1/schools/" + school : "";
    }
}
