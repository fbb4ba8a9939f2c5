package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Lets the people of the further demo schools sign in: those of the first come with the realm, these are imported into the
 * running Keycloak from the accounts that the generator has loaded.
 */
final class DemoAccounts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HASH_ITERATIONS = 210_000;
    private static final int HASH_BITS = 512;
    private static final int SALT_BYTES = 16;

    private final Workspace workspace;
    private final Secrets secrets;
    private final Ports ports;

    DemoAccounts(Workspace workspace, Secrets secrets, Ports ports) {
        this.workspace = workspace;
        this.secrets = secrets;
        this.ports = ports;
    }

    /** An account as the database has it, and the coarse roles its token will name. */
    record Account(String login, String subject, boolean staff, boolean family) {
        /** Accounts of the generator only: their subject follows from their login. */
        boolean isDemo() {
            byte[] name = ("eschool-demo:" + login).getBytes(StandardCharsets.UTF_8);
            return UUID.nameUUIDFromBytes(name).toString().equals(subject);
        }
    }

    /** Imports what is not there yet; the last account is imported last, so that its presence tells that all are. */
    void importMissing(Postgres postgres, Progress progress) throws IOException, SQLException {
        List<Account> accounts = postgres.accountsOfFurtherSchools().stream()
                .filter(Account::isDemo)
                .toList();
        if (accounts.isEmpty()) {
            return;
        }
        String token = token();
        if (exists(accounts.getLast().login(), token)) {
            return;
        }
        progress.step("demo.accounts", accounts.size());
        ObjectNode credential = credential(Summary.DEMO_PASSWORD);
        for (int first = 0; first < accounts.size(); first += BATCH) {
            importAll(accounts.subList(first, Math.min(first + BATCH, accounts.size())), credential, token());
        }
    }

    private void importAll(List<Account> accounts, ObjectNode credential, String token) throws IOException {
        ObjectNode content = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        ArrayNode users = content.putArray("users");
        for (Account account : accounts) {
            users.add(user(account, credential));
        }
        send(HttpRequest.newBuilder(URI.create(realm() + "/partialImport"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content))));
    }

    static ObjectNode user(Account account, ObjectNode credential) {
        ObjectNode user = JSON.createObjectNode()
                .put("id", account.subject())
                .put("username", account.login())
                .put("enabled", true);
        user.putArray("credentials").add(credential);
        ArrayNode roles = user.putArray("realmRoles");
        if (account.staff()) {
            roles.add("staff");
        }
        if (account.family()) {
            roles.add("family");
        }
        user.putObject("attributes").putArray("locale").add("ru");
        return user;
    }

    /** The password, hashed once for all: Keycloak would take a tenth of a second for each of thousands. */
    static ObjectNode credential(String password) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] hash;
        try {
            hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, HASH_ITERATIONS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Base64.Encoder base64 = Base64.getEncoder();
        ObjectNode secret = JSON.createObjectNode()
                .put("value", base64.encodeToString(hash))
                .put("salt", base64.encodeToString(salt));
        ObjectNode data =
                JSON.createObjectNode().put("hashIterations", HASH_ITERATIONS).put("algorithm", "pbkdf2-sha512");
        return JSON.createObjectNode()
                .put("type", "password")
                .put("secretData", JSON.writeValueAsString(secret))
                .put("credentialData", JSON.writeValueAsString(data));
    }

    private boolean exists(String login, String token) throws IOException {
        URI address = URI.create(realm() + "/users?exact=true&username=" + login);
        return !send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token))
                .isEmpty();
    }

    /** A token of the administrator whom the local stack gives its Keycloak; it lives for a minute. */
    private String token() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(secrets.get(Secrets.Name.KEYCLOAK_ADMIN), StandardCharsets.UTF_8);
        URI address = URI.create(ports.keycloakUrl() + "/realms/master/protocol/openid-connect/token");
        return send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .get("access_token")
                .asText();
    }

    private String realm() {
        return ports.keycloakUrl() + "/admin/realms/eschool";
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        String answer = Http.send(request.timeout(PATIENCE).build())
                .orElseThrow(() -> Failure.withLog(workspace.log(Keycloak.NAME), "demo.accounts-failed"));
        return JSON.readTree(answer);
    }
}
