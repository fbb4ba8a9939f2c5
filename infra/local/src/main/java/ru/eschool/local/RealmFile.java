package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A Keycloak realm as JSON, and the laying of the demo part over it. */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What tells the entries of a realm's lists apart; lists without any of these are replaced as a whole. */
    private static final List<String> KEYS = List.of("clientId", "username", "alias", "authenticator", "name");

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    static RealmFile read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static RealmFile of(String json) throws IOException {
        return new RealmFile((ObjectNode) JSON.readTree(json));
    }

    /** This realm with the overlay's values: objects are merged, entries of lists added or merged by their key. */
    RealmFile with(RealmFile overlay) {
        return new RealmFile(merge(realm.deepCopy(), overlay.realm));
    }

    JsonNode json() {
        return realm;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    private static ObjectNode merge(ObjectNode base, ObjectNode overlay) {
        overlay.properties().forEach(field -> {
            JsonNode old = base.get(field.getKey());
            if (old instanceof ObjectNode oldObject && field.getValue() instanceof ObjectNode newObject) {
                merge(oldObject, newObject);
            } else if (old instanceof ArrayNode oldList && field.getValue() instanceof ArrayNode newList) {
                base.set(field.getKey(), merge(oldList, newList));
            } else {
                base.set(field.getKey(), field.getValue());
            }
        });
        return base;
    }

    private static ArrayNode merge(ArrayNode base, ArrayNode overlay) {
        Optional<String> key = KEYS.stream()
                .filter(name -> hasInAll(base, name) && hasInAll(overlay, name))
                .findFirst();
        if (key.isEmpty()) {
            return overlay;
        }
        for (JsonNode entry : overlay) {
            find(base, key.get(), entry.get(key.get()))
                    .ifPresentOrElse(found -> merge(found, (ObjectNode) entry), () -> base.add(entry));
        }
        return base;
    }

    private static boolean hasInAll(ArrayNode list, String key) {
        for (JsonNode entry : list) {
            if (!entry.hasNonNull(key)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ObjectNode> find(ArrayNode list, String key, JsonNode value) {
        for (JsonNode entry : list) {
            if (entry.get(key).equals(value)) {
                return Optional.of((ObjectNode) entry);
            }
        }
        return Optional.empty();
    }
}
