package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.eschool.platform.Offered;
import ru.eschool.platform.StampedContent;

/** Answers a hot read with an ETag over its content, or 304 when the caller has it already. */
@Offered
@RequestScoped
public class Conditional {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\\*|(?:W/)?\"([^\"]*)\"");

    private final HttpHeaders headers;
    private final ObjectMapper json;
    private final String release;

    Conditional(
            @Context HttpHeaders headers,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.headers = headers;
        this.json = json;
        this.release = release;
    }

    /** The entity as JSON with a content ETag, or an empty 304. */
    public <T> RestResponse<T> answer(T entity) {
        var body = text(entity);
        var tag = new EntityTag(HexFormat.of().formatHex(digest(body), 0, 12));
        return isKnown(tag) ? unchanged(tag) : full(body, tag);
    }

    /** The entity as JSON with its version as ETag, so that the tag serves If-Match too; or an empty 304. */
    public <T> RestResponse<T> answer(T entity, int version) {
        var tag = new EntityTag(Integer.toString(version));
        return isKnown(tag) ? unchanged(tag) : full(text(entity), tag);
    }

    /**
     * What is read as JSON with its stamp as ETag; or an empty 304, for which the content is not read at all.
     *
     * @param read reads unless the caller holds the content with the stamp that it is asked about
     * @param form turns the content into the answer
     */
    public <T, A> RestResponse<A> answer(Function<Predicate<String>, StampedContent<T>> read, Function<T, A> form) {
        var stamped = read.apply(stamp -> isKnown(tag(stamp)));
        var tag = tag(stamped.stamp());
        return stamped.content()
                .<RestResponse<A>>map(content -> full(text(form.apply(content)), tag))
                .orElseGet(() -> unchanged(tag));
    }

    // Another release may give the same content another form.
    private EntityTag tag(String stamp) {
        return new EntityTag(stamp + "-" + release);
    }

    /**
     * Whether the caller holds what the tag stands for. Compared weakly, as RFC 9110 §13.1.2 asks for: what stands between
     * may have made a weak tag of a strong one.
     */
    public boolean isKnown(EntityTag tag) {
        var known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && known.stream()
                        .flatMap(tags -> TAG.matcher(tags).results())
                        .anyMatch(found ->
                                found.group().equals(ANY) || tag.getValue().equals(found.group(1)));
    }

    private static <A> RestResponse<A> full(String body, EntityTag tag) {
        return tagged(ResponseBuilder.<Object>ok(body, MediaType.APPLICATION_JSON_TYPE), tag);
    }

    private static <A> RestResponse<A> unchanged(EntityTag tag) {
        return tagged(ResponseBuilder.notModified(), tag);
    }

    // The type tells the contract what the JSON holds. The JSON is written already: a text passes as it is.
    @SuppressWarnings("unchecked")
    private static <A> RestResponse<A> tagged(ResponseBuilder<?> answer, EntityTag tag) {
        return (RestResponse<A>) answer.tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, X-Acting-Role, Accept-Language")
                .build();
    }

    private String text(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] digest(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
