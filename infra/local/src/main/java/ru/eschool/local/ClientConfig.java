package ru.eschool.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client reads from {@code /config.json} when it opens: where its service and its sign-in are. */
final class ClientConfig {
    private static final String VERSION = "0.1.0";

    private ClientConfig() {}

    static String json(String clientId, Ports ports) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("apiBaseUrl", ports.apiUrl() + "/api/v1");
        config.put("authority", ports.issuer());
        config.put("clientId", clientId);
        config.put("version", VERSION);
        try {
            return new ObjectMapper().writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
