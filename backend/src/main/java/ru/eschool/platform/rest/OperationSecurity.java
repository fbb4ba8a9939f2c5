package ru.eschool.platform.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import ru.eschool.platform.Role;

/**
 * How a caller signs in, and which scope of a token opens which operation. The addresses are an installation's own:
 * {@link InstalledAddresses} puts them into the contract that it serves.
 */
final class OperationSecurity {
    static final String SCHEME = "keycloak";
    static final String REALM = "https://sign-in.school.example/realms/eschool";

    private static final String STAFF = "staff";
    private static final String FAMILY = "family";
    private static final Map<String, String> OF_PERSONS = Map.of(
            STAFF, "Act in the roles of staff that the person holds.",
            FAMILY, "Act as a guardian or a pupil.");
    /** A scope that an operation asks for stands here and in the realm; tests refuse one that does not. */
    private static final Map<String, String> OF_MACHINES = Map.of(
            "roster.read", "Read schools, classes, subjects and pupils that the school has admitted the account to.",
            "humans.read", "Know a person again in another school.",
            "marks.read", "Read marks and kinds of work of schools that have admitted the account.");

    private OperationSecurity() {}

    static void declare(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description(
                                        "An access token of the realm with the audience `eschool-api`. People sign in with"
                                                + " a code and PKCE (S256): `web-client` is given `staff` and `mobile-client` `family`"
                                                + " without asking, the documentation page asks for what is chosen. Machine accounts"
                                                + " use client credentials and ask for the scopes they need. What the person or the"
                                                + " account may do is proved at every request.")
                                .flows(OASFactory.createOAuthFlows()
                                        .authorizationCode(flow(OF_PERSONS).authorizationUrl(authorizationUrl(REALM)))
                                        .clientCredentials(flow(ofMachines(contract)))));
    }

    private static Map<String, String> ofMachines(OpenAPI contract) {
        var scopes = new TreeMap<>(OF_MACHINES);
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getSecurity().stream())
                .flatMap(one -> one.getScheme(SCHEME).stream())
                .filter(scope -> !OF_PERSONS.containsKey(scope))
                .forEach(scope -> scopes.putIfAbsent(scope, ContractTags.WITHOUT_WORDS));
        return scopes;
    }

    private static OAuthFlow flow(Map<String, String> scopes) {
        return OASFactory.createOAuthFlow().tokenUrl(tokenUrl(REALM)).scopes(new LinkedHashMap<>(scopes));
    }

    static String authorizationUrl(String realm) {
        return realm + "/protocol/openid-connect/auth";
    }

    static String tokenUrl(String realm) {
        return realm + "/protocol/openid-connect/token";
    }

    /**
     * The scopes of which one opens the operation; none for everybody.
     */
    static List<SecurityRequirement> of(OperationTraits operation) {
        if (operation.admission() == OperationTraits.Admission.EVERYBODY) {
            return List.of();
        }
        var scopes = new ArrayList<String>();
        var anybody = operation.admission() == OperationTraits.Admission.SIGNED_IN;
        if (anybody || operation.roles().stream().anyMatch(Predicate.not(Role::isFamily))) {
            scopes.add(STAFF);
        }
        if (anybody || operation.roles().stream().anyMatch(Role::isFamily)) {
            scopes.add(FAMILY);
        }
        if (!operation.scope().isEmpty()) {
            scopes.add(operation.scope());
        } else if (operation.machines()) {
            scopes.addAll(OF_MACHINES.keySet().stream().sorted().toList());
        }
        return scopes.stream()
                .map(scope -> OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(scope)))
                .toList();
    }
}
