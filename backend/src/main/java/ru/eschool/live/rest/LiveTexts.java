package ru.eschool.live.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import ru.eschool.live.domain.LiveMessage;

/** Writes messages as server-sent events. */
@ApplicationScoped
class LiveTexts {
    private final ObjectMapper json;

    LiveTexts(ObjectMapper json) {
        this.json = json;
    }

    /** A heartbeat is a comment: it moves the id on and is no event to its reader. */
    OutboundSseEvent event(Sse sse, LiveMessage message) {
        var event = sse.newEventBuilder().id(Long.toString(message.position()));
        return message.isHeartbeat()
                ? event.comment("").build()
                : event.data(String.class, text(LiveNews.of(message))).build();
    }

    private String text(LiveNews news) {
        try {
            return json.writeValueAsString(news);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
