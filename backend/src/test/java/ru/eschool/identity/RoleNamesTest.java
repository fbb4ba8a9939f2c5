package ru.eschool.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.domain.SignInDirectory;
import ru.eschool.platform.Role;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** {@link Role} is the list of roles; everything else that has to name them is compared with it. */
@SchoolTest
class RoleNamesTest {
    private static final Path REALM = Path.of("../infra/keycloak/realm-eschool.json");
    private static final Path TEXTS = Path.of("../web-client/src/shared/texts");
    private static final Pattern NAME = Pattern.compile("'([A-Z_]+)'");
    // «v_role = 'TEACHER'», «a.role in ('GUARDIAN', 'STUDENT')», and the parts of the function in which it is decided.
    private static final Pattern COMPARED =
            Pattern.compile("\\w*role\\s*(?:=|<>|in\\s*\\(|= any\\s*\\(array\\[)\\s*('[^)\\];]*?')(?=[\\s);\\]])");

    @Test
    void aPersonCanBeGivenEveryRoleOfASchoolAndNoOther() throws SQLException {
        var roles = EnumSet.copyOf(Role.ofPersons());
        roles.removeAll(Role.ofOffices());
        assertEquals(names(roles.stream()), allowed("role_assignment", "role_assignment_role_check"));
    }

    @Test
    void anOfficeIsOfEveryRoleAboveTheSchoolsAndOfNoOther() throws SQLException {
        assertEquals(names(Role.ofOffices().stream()), allowed("office", "office_role_check"));
    }

    private static TreeSet<String> allowed(String table, String constraint) throws SQLException {
        return quoted(text("select pg_get_constraintdef(oid) from pg_constraint where conrelid = '" + table
                + "'::regclass and conname = '" + constraint + "'"));
    }

    @Test
    void theSessionOpensTheDataOfASchoolForEveryRoleOfASchool() throws SQLException {
        var roles = EnumSet.copyOf(Role.ofPersons());
        roles.removeAll(Role.ofOffices());
        var named = compared(text("select prosrc from pg_proc where proname = 'open_session'"));
        named.remove(Role.INTEGRATOR.name());
        assertEquals(names(roles.stream()), named);
    }

    @Test
    void functionsOfTheDatabaseNameNoOtherRoles() throws SQLException {
        var unknown = compared(text("""
                select string_agg(prosrc, ' ') from pg_proc where pronamespace = 'public'::regnamespace"""));
        unknown.removeAll(names(Arrays.stream(Role.values())));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void aRoleThatIsMisspeltInAFunctionWouldBeFound() {
        assertEquals(
                Set.of("TEACHER", "GUARDIAN", "STUDNET", "PUPIL"),
                compared(
                        "if v_role = 'TEACHER' then x := 'NONE'; end if; where a.role in ('GUARDIAN', 'STUDNET') and role <> 'PUPIL';"));
    }

    @Test
    void theContractKnowsTheSameRoles() {
        var contract = RestAssured.given().get("/api/v1/openapi?format=json").jsonPath();
        assertEquals(
                names(Arrays.stream(Role.values())),
                new TreeSet<String>(contract.getList("components.schemas.Role.'x-extensible-enum'")));
    }

    @Test
    void theRealmKnowsTheKindsOfSignInsAndNoRolesOfASchool() throws IOException {
        var realm = new ObjectMapper().readTree(REALM.toFile()).path("roles").path("realm");
        assertEquals(
                Arrays.stream(SignInDirectory.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(realm.findValuesAsText("name")));
    }

    @Test
    void theWebClientHasAWordForEveryRole() throws IOException {
        for (var language : Set.of("ru.ts", "en.ts")) {
            var words = Pattern.compile("\\n  role: \\{(.*?)\\n  }", Pattern.DOTALL)
                    .matcher(Files.readString(TEXTS.resolve(language)));
            assertTrue(words.find(), language);
            assertEquals(
                    names(Arrays.stream(Role.values())),
                    Pattern.compile("([A-Z_]+):")
                            .matcher(words.group(1))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    language);
        }
    }

    private static TreeSet<String> names(Stream<Role> roles) {
        return roles.map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> compared(String sql) {
        return COMPARED.matcher(sql)
                .results()
                .map(MatchResult::group)
                .flatMap(found -> quoted(found).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> quoted(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String query) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
