package ru.eschool.reporting.kit;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reports as files, made without the service; each is kept under target/reports to be looked at. */
public final class Printing {
    private static final Path FOLDER = Path.of("target", "reports");
    private static final ReportDocument DOCUMENT = new ReportDocument(template());
    private static final ReportWorkbook WORKBOOK = new ReportWorkbook();

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private Printing() {}

    public static PDDocument pdf(String name, Report report) throws IOException {
        return Loader.loadPDF(kept(name + ".pdf", DOCUMENT.pdf(report)));
    }

    public static byte[] xlsx(String name, Report report) throws IOException {
        return kept(name + ".xlsx", WORKBOOK.xlsx(report));
    }

    /** The rows of the first sheet by their place; null where the file has none. */
    public static List<Row> rows(byte[] xlsx) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx), WITH_FORMATS);
                var rows = workbook.getFirstSheet().openStream()) {
            var byPlace = new ArrayList<Row>();
            rows.forEach(row -> {
                while (byPlace.size() < row.getRowNum() - 1) {
                    byPlace.add(null);
                }
                byPlace.add(row);
            });
            return byPlace;
        }
    }

    /** A part of the package as text. */
    public static String part(byte[] xlsx, String name) throws IOException {
        var file = Files.write(Files.createTempFile("report", ".xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile());
                var stream = zip.getInputStream(zip.getEntry(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    public static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    /** The text of a page, counted from 1. */
    public static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static byte[] kept(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(FOLDER).resolve(name), bytes);
        return bytes;
    }

    private static Template template() {
        try (var stream = Printing.class.getResourceAsStream("/templates/reporting/report.html")) {
            return Engine.builder()
                    .addDefaults()
                    .addValueResolver(new ReflectionValueResolver())
                    .addResultMapper(new HtmlEscaper(List.of("text/html")))
                    .build()
                    .parse(
                            new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                            Variant.forContentType("text/html"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
