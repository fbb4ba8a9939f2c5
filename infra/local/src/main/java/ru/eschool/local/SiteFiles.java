package ru.eschool.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A client's files, read and compressed once. Since only what was read at the start can be found, no request path can
 * reach outside of the build output.
 */
final class SiteFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private static final Pattern COMPRESSIBLE =
            Pattern.compile("text/.*|application/(json|manifest\\+json)|image/svg.*");

    /** The bundler names what may be kept for ever: assets/index-B3k9_xYz.js. */
    private static final Pattern HASHED = Pattern.compile("/assets/.*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

    private static final Pattern LOOKS_LIKE_FILE = Pattern.compile(".*\\.[A-Za-z0-9]{1,12}");

    /**
     * One file as it is sent.
     *
     * @param compressed the gzip form, or null where it would not be smaller
     * @param immutable whether the name changes with the content
     */
    record SiteFile(byte[] content, byte[] compressed, String contentType, String etag, boolean immutable) {}

    private final Map<String, SiteFile> files;

    private SiteFiles(Map<String, SiteFile> files) {
        this.files = files;
    }

    static SiteFiles load(Path dist, Map<String, byte[]> extra) throws IOException {
        Map<String, SiteFile> files = new HashMap<>();
        try (var paths = Files.walk(dist)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = "/" + dist.relativize(path).toString().replace('\\', '/');
                files.put(name, prepare(name, Files.readAllBytes(path)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        extra.forEach((name, content) -> files.put(name, prepare(name, content)));
        return new SiteFiles(files);
    }

    /** The file of a request path; a path without an extension is a view of the single page and gets index.html. */
    Optional<SiteFile> find(String path) {
        SiteFile file = files.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        return LOOKS_LIKE_FILE.matcher(path).matches()
                ? Optional.empty()
                : Optional.ofNullable(files.get("/index.html"));
    }

    private static SiteFile prepare(String name, byte[] content) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] compressed = COMPRESSIBLE.matcher(type).matches() ? gzip(content) : null;
        boolean smaller = compressed != null && compressed.length < content.length;
        boolean immutable = HASHED.matcher(name).matches();
        return new SiteFile(content, smaller ? compressed : null, type, etag(content), immutable);
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String etag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
