package ru.eschool.files.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import ru.eschool.platform.Problem;
import ru.eschool.platform.table.UploadedFile;

/** Reads from the bytes what kind of file it is; what the name says is of no account. */
final class KindOfBytes {
    private static final String ZIP = "application/zip";
    private static final String UNKNOWN = "application/octet-stream";
    private static final int PARTS = 10_000;

    /** What makes an archive a document of Office. */
    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            "word/document.xml", FileKind.DOCX,
            "xl/workbook.xml", FileKind.XLSX,
            "ppt/presentation.xml", FileKind.PPTX);

    private static final Map<String, String> SAME =
            Map.of("text/csv", "text/plain", "text/rtf", "application/rtf", "video/quicktime", "video/mp4");

    private KindOfBytes() {}

    /**
     * The kind of a file.
     *
     * @throws Problem 422 when it is empty, of no kind that is taken, or carries macros
     */
    static FileKind of(UploadedFile file) {
        try (var bytes = new BufferedInputStream(file.open(), 64 * 1024)) {
            var found = MimeTypes.getDefaultMimeTypes()
                    .detect(bytes, new Metadata())
                    .toString();
            if (found.equals(ZIP) || found.startsWith("application/x-tika-ooxml") || found.contains("opendocument")) {
                return document(file);
            }
            if (found.equals(UNKNOWN) && isOldText(file)) {
                return FileKind.TEXT;
            }
            var type = found.contains(";") ? found.substring(0, found.indexOf(';')) : found;
            return FileKind.of(SAME.getOrDefault(type, type)).orElseThrow(KindOfBytes::refused);
        } catch (ZipException broken) {
            throw refused();
        } catch (IOException unreadable) {
            throw FileProblems.away(unreadable);
        }
    }

    // Russian text in the encoding of old Windows programs, which nothing marks: no program has none of these bytes.
    private static boolean isOldText(UploadedFile file) throws IOException {
        try (var bytes = new BufferedInputStream(file.open(), 64 * 1024)) {
            for (var next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next < ' ' && next != '\t' && next != '\n' && next != '\r' || next == 0x7F) {
                    return false;
                }
            }
            return true;
        }
    }

    // Only the archive's directory is read, and of one part the first bytes: nothing is unpacked.
    private static FileKind document(UploadedFile file) throws IOException {
        try (var zip = new ZipFile(file.path().toFile())) {
            if (zip.size() > PARTS) {
                throw refused();
            }
            var kind = openDocument(zip);
            if (kind == null && zip.getEntry("[Content_Types].xml") != null) {
                kind = MAIN_PARTS.entrySet().stream()
                        .filter(part -> zip.getEntry(part.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            }
            if (kind == null) {
                throw refused();
            }
            if (zip.stream().anyMatch(part -> isScript(part.getName()))) {
                throw Problem.refused("upload-with-macros");
            }
            return kind;
        }
    }

    private static FileKind openDocument(ZipFile zip) throws IOException {
        var part = zip.getEntry("mimetype");
        if (part == null) {
            return null;
        }
        try (var type = zip.getInputStream(part)) {
            return FileKind.of(new String(type.readNBytes(100), StandardCharsets.US_ASCII))
                    .orElse(null);
        }
    }

    private static boolean isScript(String part) {
        return part.endsWith("vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/");
    }

    private static Problem refused() {
        return Problem.refused("upload-kind");
    }
}
