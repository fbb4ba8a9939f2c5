package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private static final Path KEYCLOAK =
            Path.of(System.getProperty("eschool.root")).resolve("infra/keycloak");

    private final RealmFile realm = read("realm-eschool.json");
    private final RealmFile demo = realm.with(read("demo-overlay.json"));

    @Test
    void entriesAreAddedOrMergedByTheirKey() throws IOException {
        RealmFile base = RealmFile.of("{\"a\":1,\"clients\":[{\"clientId\":\"x\",\"enabled\":true}]}");
        RealmFile overlay =
                RealmFile.of("{\"b\":2,\"clients\":[{\"clientId\":\"x\",\"enabled\":false},{\"clientId\":\"y\"}]}");
        assertEquals(
                RealmFile.of(
                                "{\"a\":1,\"clients\":[{\"clientId\":\"x\",\"enabled\":false},{\"clientId\":\"y\"}],\"b\":2}")
                        .json(),
                base.with(overlay).json());
    }

    @Test
    void productionRealmHasNoPeopleAndNoDemoClient() {
        assertEquals(1, realm.json().get("users").size());
        assertEquals(
                "service-account-backend",
                realm.json().get("users").get(0).get("username").asText());
        assertFalse(realm.json().toString().contains("demo"));
    }

    @Test
    void noSecretIsWrittenDown() {
        for (JsonNode client : demo.json().get("clients")) {
            if (client.has("secret")) {
                assertTrue(client.get("secret").asText().startsWith("${"), client.toString());
            }
        }
    }

    @Test
    void noClientTakesPasswordsOrTokensInTheAddress() {
        for (JsonNode client : demo.json().get("clients")) {
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), client.toString());
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), client.toString());
        }
    }

    @Test
    void publicClientsMustProveTheCodeAndReturnToOneAddress() {
        int seen = 0;
        for (JsonNode client : realm.json().get("clients")) {
            if (client.path("standardFlowEnabled").asBoolean()) {
                seen++;
                assertEquals(
                        "S256",
                        client.at("/attributes/pkce.code.challenge.method").asText());
                assertEquals(1, client.get("redirectUris").size());
                assertFalse(client.get("redirectUris").toString().contains("*"));
            }
        }
        assertEquals(4, seen);
    }

    @Test
    void eachClientsTokensCarryTheRoleOfItsUsersAlone() {
        var roles = new TreeMap<String, String>();
        for (JsonNode mapping : demo.json().get("scopeMappings")) {
            String of = mapping.has("client")
                    ? mapping.get("client").asText()
                    : "scope " + mapping.get("clientScope").asText();
            roles.put(of, mapping.get("roles").toString());
        }
        assertEquals(
                Map.of(
                        "web-client", "[\"staff\"]",
                        "operator-terminal", "[\"staff\"]",
                        "mobile-client", "[\"family\"]",
                        "scope staff", "[\"staff\"]",
                        "scope family", "[\"family\"]"),
                roles);
        for (JsonNode client : demo.json().get("clients")) {
            assertEquals(
                    client.get("clientId").asText().equals("backend"),
                    client.path("fullScopeAllowed").asBoolean(),
                    client.get("clientId").asText());
        }
    }

    @Test
    void scopesOfMachinesAreNeverInATokenUnasked() {
        assertEquals(
                "[\"roster.read\",\"marks.read\",\"humans.read\"]",
                realm.json().get("defaultOptionalClientScopes").toString());
        for (JsonNode client : demo.json().get("clients")) {
            assertFalse(client.path("defaultClientScopes").toString().contains(".read"), client.toString());
        }
    }

    @Test
    void theContractKnowsEveryScopeOfTheRealm() throws IOException {
        String contract = Files.readString(KEYCLOAK.resolve("../../openapi/v1/openapi.yaml"));
        String flows = contract.substring(contract.indexOf("securitySchemes:"));
        for (JsonNode scope : realm.json().get("clientScopes")) {
            if (scope.at("/attributes/include.in.token.scope").asText().equals("true")) {
                String name = scope.get("name").asText();
                assertTrue(flows.contains("            " + name + ": "), name);
            }
        }
    }

    @Test
    void eventsAreKeptInTheDatabaseAndNotInTheLogSinceTheyNameLogins() {
        assertTrue(realm.json().get("eventsEnabled").asBoolean());
        assertEquals(0, realm.json().get("eventsListeners").size());
    }

    @Test
    void refreshTokensRotate() {
        assertTrue(realm.json().get("revokeRefreshToken").asBoolean());
        assertEquals(0, realm.json().get("refreshTokenMaxReuse").asInt());
    }

    @Test
    void secondFactorOfStaffIsOffInTheDemoOnly() {
        assertEquals("CONDITIONAL", secondFactor(realm));
        assertEquals("DISABLED", secondFactor(demo));
    }

    @Test
    void demoAccountsHaveTheIdsThatTheDemoSchoolLinksTo() {
        int people = 0;
        for (JsonNode user : demo.json().get("users")) {
            String login = user.get("username").asText();
            if (user.has("credentials")) {
                people++;
                String id = UUID.nameUUIDFromBytes(("eschool-demo:" + login).getBytes(StandardCharsets.UTF_8))
                        .toString();
                assertEquals(id, user.get("id").asText(), login);
            }
        }
        assertEquals(16, people);
    }

    @Test
    void signInPagesUseTheProductsTokens() throws IOException {
        String tokens = Files.readString(KEYCLOAK.resolve("../../design/tokens.css"))
                .replace(":root[data-theme='dark']", ":root.pf-v5-theme-dark");
        assertEquals(tokens, Files.readString(KEYCLOAK.resolve("themes/eschool/login/resources/css/tokens.css")));
    }

    private static String secondFactor(RealmFile realm) {
        for (JsonNode flow : realm.json().get("authenticationFlows")) {
            if (flow.get("alias").asText().equals("password and second factor")) {
                return flow.get("authenticationExecutions")
                        .get(1)
                        .get("requirement")
                        .asText();
            }
        }
        return "absent";
    }

    private static RealmFile read(String name) {
        try {
            return RealmFile.read(KEYCLOAK.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
