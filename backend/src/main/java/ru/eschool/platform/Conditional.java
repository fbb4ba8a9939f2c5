package ru.eschool.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers a hot read with an ETag over its content, or 304 when the caller has it already. */
@RequestScoped
public class Conditional {
    private final Request request;
    private final ObjectMapper json;

    Conditional(@jakarta.ws.rs.core.Context Request request, ObjectMapper json) {
        this.request = request;
        this.json = json;
    }

    /** The entity as JSON with a content ETag, or an empty 304. */
    public Response answer(Object entity) {
        byte[] body = bytes(entity);
        return answer(body, HexFormat.of().formatHex(digest(body), 0, 12));
    }

    /** The entity as JSON with its version as ETag, so that the tag serves If-Match too; or an empty 304. */
    public Response answer(Object entity, int version) {
        return answer(bytes(entity), Integer.toString(version));
    }

    private Response answer(byte[] body, String tagValue) {
        var tag = new EntityTag(tagValue);
        var notModified = request.evaluatePreconditions(tag);
        var answer = notModified != null && notModified.build().getStatus() == 304
                ? Response.notModified()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
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
