package ru.eschool.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A refusal that the user can understand: becomes an RFC 9457 document. The texts are looked up by the code in
 * messages/&lt;feature&gt;_ru.properties and _en.properties.
 */
public final class Problem extends RuntimeException {
    /** Status of a change whose version is no longer the stored one. */
    public static final int STALE = 412;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<Field> fields = new ArrayList<>();
    private transient Current current;
    private int retryAfterSeconds;

    /** A refused field: JSON pointer, code of the text, arguments of the text. */
    public record Field(String pointer, String code, Object... arguments) {}

    /**
     * What a change met.
     *
     * @param content the thing as it is now
     * @param version its version
     */
    public record Current(Object content, int version) {}

    private Problem(int status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** A problem with an HTTP status, the code of its text and the text's arguments. */
    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, arguments);
    }

    /** 400: the request itself is wrong; say where with {@link #at}. */
    public static Problem invalid() {
        return of(400, "validation");
    }

    /** 403: the person may know that the thing exists, but not do this. */
    public static Problem forbidden(String code, Object... arguments) {
        return of(403, code, arguments);
    }

    /** 404: there is no such thing, or the person may not know of it. */
    public static Problem notFound(String code, Object... arguments) {
        return of(404, code, arguments);
    }

    /** 422: understood, and against a rule. */
    public static Problem refused(String code, Object... arguments) {
        return of(422, code, arguments);
    }

    /** 412: somebody changed the thing in between. */
    public static Problem stale() {
        return of(STALE, "stale-version");
    }

    /** Adds what stands there now, for somebody whose change came too late. */
    public Problem meeting(Object content, int version) {
        current = new Current(content, version);
        return this;
    }

    /** Adds the place of a mistake. */
    public Problem at(String pointer, String code, Object... arguments) {
        fields.add(new Field(pointer, code, arguments));
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Says when a repeat may succeed. */
    public Problem retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** When a repeat may succeed; 0 where nobody said. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** What the change met; null where nobody said. */
    public Current current() {
        return current;
    }
}
