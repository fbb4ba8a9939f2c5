package ru.eschool.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods an address knows, from the contract that is served. The router cannot tell: it looks for the method first,
 * and an address of several classes is unknown to it when the first of them lacks the method.
 */
@Singleton
class KnownAddresses {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private List<Address> addresses;

    private record Address(Pattern path, Set<String> methods) {}

    KnownAddresses(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** The methods of an address, sorted; empty when no operation stands there. */
    Set<String> methods(String path) {
        return known().stream()
                .filter(address -> address.path().matcher(path).matches())
                .findFirst()
                .map(Address::methods)
                .orElse(Set.of());
    }

    // Read when somebody first meets a wrong address: not every start has to pay for it.
    private synchronized List<Address> known() {
        if (addresses == null) {
            addresses = read();
        }
        return addresses;
    }

    private List<Address> read() {
        try {
            var contract = json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            var found = new ArrayList<Address>();
            contract.path("paths").properties().forEach(path -> {
                var methods = new TreeSet<String>();
                path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
                methods.retainAll(METHODS);
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
                found.add(new Address(pattern(path.getKey()), methods));
            });
            // What is written out goes before what a variable would take as well.
            found.sort((one, other) -> Boolean.compare(isVariable(one), isVariable(other)));
            return List.copyOf(found);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isVariable(Address address) {
        return address.path().pattern().endsWith("[^/]+");
    }

    private static Pattern pattern(String template) {
        var pattern = new StringBuilder();
        var at = 0;
        for (var variable : VARIABLE.matcher(template).results().toList()) {
            pattern.append(Pattern.quote(template.substring(at, variable.start())))
                    .append("[^/]+");
            at = variable.end();
        }
        return Pattern.compile(pattern + (at < template.length() ? Pattern.quote(template.substring(at)) : ""));
    }
}
