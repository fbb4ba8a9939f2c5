package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.platform.Ids;

/**
 * Refuses a body over the limit with a problem document. The framework alone would answer without one and hang up, and
 * a browser that is still sending shows a broken connection instead of the answer; so what is not too much too large is
 * received and thrown away first.
 */
@ApplicationScoped
public class UploadLimit {
    private static final int AFTER_CORS = 200;
    private static final long RECEIVED_AT_MOST = 64L * 1024 * 1024;

    private final long limit;
    private final ProblemTexts texts;
    private final ObjectMapper json;

    UploadLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            ProblemTexts texts,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.texts = texts;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_CORS);
    }

    private void check(RoutingContext exchange) {
        var length = length(exchange.request());
        if (length <= limit) {
            exchange.next();
        } else if (length > RECEIVED_AT_MOST) {
            exchange.response().putHeader("Connection", "close");
            refuse(exchange);
        } else {
            exchange.request().handler(thrownAway -> {}).endHandler(received -> refuse(exchange));
            exchange.request().resume();
        }
    }

    private static long length(HttpServerRequest request) {
        try {
            var stated = request.getHeader("Content-Length");
            return stated == null ? 0 : Long.parseLong(stated);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private void refuse(RoutingContext exchange) {
        var language = ProblemTexts.language(exchange.request().getHeader("Accept-Language"));
        var document = new ProblemDocument(
                "https://eschool.ru/problems/too-large",
                texts.find(language, "too-large.title"),
                413,
                texts.find(language, "too-large.detail"),
                "too-large",
                Ids.next().toString(),
                null);
        try {
            exchange.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", ProblemAnswers.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .end(json.writeValueAsString(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
