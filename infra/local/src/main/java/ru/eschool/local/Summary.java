package ru.eschool.local;

import java.util.StringJoiner;
import ru.eschool.local.UpOptions.Part;

/** The block printed when everything runs: where to go and how to sign in. */
final class Summary {
    static final String DEMO_PASSWORD = "Journal-2026!";

    private Summary() {}

    static String of(UpOptions options) {
        Ports ports = options.ports();
        var lines = new StringJoiner("\n", "\n", "\n");
        if (options.starts(Part.WEB)) {
            lines.add(Texts.of("summary.web", ports.webUrl()));
        }
        if (options.starts(Part.MOBILE)) {
            lines.add(Texts.of("summary.mobile", ports.mobileUrl()));
        }
        if (options.starts(Part.BACKEND)) {
            lines.add(Texts.of("summary.api", ports.apiUrl()));
        }
        if (options.starts(Part.KEYCLOAK)) {
            lines.add(Texts.of("summary.keycloak", ports.keycloakUrl()));
        }
        if (options.starts(Part.POSTGRES)) {
            lines.add(Texts.of("summary.postgres", ports.jdbcUrl("eschool")));
        }
        lines.add(Texts.of("summary.secrets", options.data().resolve("secrets.properties")));
        if (options.demo() && options.starts(Part.KEYCLOAK)) {
            lines.add("");
            lines.add(Texts.of("summary.demo", DEMO_PASSWORD));
            if (options.schools() > 1) {
                lines.add(Texts.of("summary.further", options.schools()));
            }
        }
        lines.add("");
        lines.add(Texts.of("summary.stop"));
        return lines.toString();
    }
}
