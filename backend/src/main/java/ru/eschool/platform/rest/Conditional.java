package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Stamped;

/** Answers a hot read with an ETag over its content, or 304 when the caller has it already. */
@Offered
@RequestScoped
public class Conditional {
    private final Request request;
    private final ObjectMapper json;
    private final String release;

    Conditional(
            @Context Request request,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.request = request;
        this.json = json;
        this.release = release;
    }

    /** The entity as JSON with a content ETag, or an empty 304. */
    public Response answer(Object entity) {
        byte[] body = bytes(entity);
        var tag = new EntityTag(HexFormat.of().formatHex(digest(body), 0, 12));
        return isKnown(tag) ? unchanged(tag) : full(body, tag);
    }

    /** The entity as JSON with its version as ETag, so that the tag serves If-Match too; or an empty 304. */
    public Response answer(Object entity, int version) {
        var tag = new EntityTag(Integer.toString(version));
        return isKnown(tag) ? unchanged(tag) : full(bytes(entity), tag);
    }

    /**
     * What is read as JSON with its stamp as ETag; or an empty 304, for which the content is not read at all.
     *
     * @param read reads unless the caller holds the content with the stamp that it is asked about
     * @param form turns the content into the answer
     */
    public <T> Response answer(Function<Predicate<String>, Stamped<T>> read, Function<T, ?> form) {
        var stamped = read.apply(stamp -> isKnown(tag(stamp)));
        var tag = tag(stamped.stamp());
        return stamped.content()
                .map(content -> full(bytes(form.apply(content)), tag))
                .orElseGet(() -> unchanged(tag));
    }

    // Another release may give the same content another form.
    private EntityTag tag(String stamp) {
        return new EntityTag(stamp + "-" + release);
    }

    private boolean isKnown(EntityTag tag) {
        var precondition = request.evaluatePreconditions(tag);
        return precondition != null && precondition.build().getStatus() == 304;
    }

    private static Response full(byte[] body, EntityTag tag) {
        return tagged(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), tag);
    }

    private static Response unchanged(EntityTag tag) {
        return tagged(Response.notModified(), tag);
    }

    private static Response tagged(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, X-Acting-Role, Accept-Language")
                .build();
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
