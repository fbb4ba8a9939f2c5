package ru.eschool.files.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.eschool.platform.Problem;
import ru.eschool.platform.table.UploadedFile;

class KindOfBytesTest {
    private static FileKind kind(byte[] bytes) throws IOException {
        try (var file = UploadedFile.take(new ByteArrayInputStream(bytes))) {
            return KindOfBytes.of(file);
        }
    }

    private static void refused(String code, byte[] bytes) {
        assertEquals(code, assertThrows(Problem.class, () -> kind(bytes)).code());
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(ISO_8859_1);
    }

    /** Names of parts, the content of a part after «=». */
    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                var sides = part.split("=", 2);
                zip.putNextEntry(new ZipEntry(sides[0]));
                zip.write((sides.length == 1 ? "x" : sides[1]).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> known() throws IOException {
        return Stream.of(
                Arguments.of(FileKind.PDF, latin("%PDF-1.7\n%âãÏÓ\n1 0 obj\n")),
                Arguments.of(FileKind.PNG, latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\6\0\0\0")),
                Arguments.of(FileKind.JPEG, latin("ÿØÿà\0\20JFIF\0\1\1\0\0\1\0\1\0\0")),
                Arguments.of(FileKind.GIF, latin("GIF89a\1\0\1\0\0\0\0")),
                Arguments.of(FileKind.WEBP, latin("RIFF\44\0\0\0WEBPVP8 \30\0\0\0")),
                Arguments.of(FileKind.RTF, latin("{\\rtf1\\ansi text}")),
                Arguments.of(FileKind.MP3, latin("ID3\3\0\0\0\0\0\0\0\0\0\0")),
                Arguments.of(FileKind.HEIC, latin("\0\0\0\30ftypheic\0\0\0\0mif1heic")),
                Arguments.of(FileKind.MP4, latin("\0\0\0\30ftypmp42\0\0\0\0isommp42")),
                Arguments.of(FileKind.M4A, latin("\0\0\0\30ftypM4A \0\0\0\0isomM4A ")),
                Arguments.of(FileKind.TEXT, "Решить № 5 и № 6.\n".getBytes(UTF_8)),
                Arguments.of(FileKind.TEXT, "Решить задачи.\r\n".getBytes(Charset.forName("windows-1251"))),
                Arguments.of(FileKind.DOCX, zip("[Content_Types].xml", "word/document.xml")),
                Arguments.of(FileKind.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of(FileKind.PPTX, zip("[Content_Types].xml", "ppt/presentation.xml")),
                Arguments.of(FileKind.ODT, zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml")));
    }

    @ParameterizedTest
    @MethodSource("known")
    void whatASchoolSendsIsKnownByItsBytes(FileKind kind, byte[] bytes) throws IOException {
        assertEquals(kind, kind(bytes));
    }

    static Stream<byte[]> refusedKinds() throws IOException {
        return Stream.of(
                latin("MZ\u0090\0\3\0\0\0\4\0\0\0ÿÿ\0\0"),
                latin("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0"),
                "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
                "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8),
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8),
                latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0\0\0"),
                latin("Rar!\u001a\7\0\0\0\0"),
                zip("photo.jpg"),
                zip("META-INF/MANIFEST.MF", "Main.class"),
                // The beginning of an archive, and nothing more.
                latin("PK\3\4\24\0\0\0\10\0"),
                latin("\0\1\2\3\4\5\6\7"));
    }

    @ParameterizedTest
    @MethodSource("refusedKinds")
    void everythingElseIsRefused(byte[] bytes) {
        refused("upload-kind", bytes);
    }

    @Test
    void aDocumentWithMacrosIsRefused() throws IOException {
        refused("upload-with-macros", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refused(
                "upload-with-macros",
                zip("mimetype=application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml"));
    }

    @Test
    void anArchiveOfEndlessPartsIsNotLookedThrough() throws IOException {
        var parts = Stream.concat(
                        Stream.of("[Content_Types].xml", "word/document.xml"),
                        Stream.iterate(0, i -> i + 1).limit(10_001).map(i -> "p" + i))
                .toArray(String[]::new);
        refused("upload-kind", zip(parts));
    }

    @Test
    void theNameEndsWithWhatTheFileIs() {
        assertEquals("Задание.pdf", FileKind.PDF.named("Задание.pdf"));
        assertEquals("Задание.PDF", FileKind.PDF.named("Задание.PDF"));
        assertEquals("Задание.exe.pdf", FileKind.PDF.named("Задание.exe"));
        assertEquals("снимок.jpeg", FileKind.JPEG.named("снимок.jpeg"));
        assertEquals(".pdf.pdf", FileKind.PDF.named(".pdf"));
    }
}
