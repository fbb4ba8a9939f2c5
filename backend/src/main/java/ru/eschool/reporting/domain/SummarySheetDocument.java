package ru.eschool.reporting.domain;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The summary sheet as a print-ready PDF on landscape A4, with its fonts inside. */
@ApplicationScoped
public class SummarySheetDocument {
    private static final String FAMILY = "PT Serif";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // The renderer's own log goes past the service's structured one.
        XRLog.setLoggingEnabled(false);
    }

    private final Template template;

    SummarySheetDocument(@Location("reporting/summary-sheet.html") Template template) {
        this.template = template;
    }

    public byte[] pdf(SummarySheet sheet) {
        var html = template.data("sheet", sheet)
                .data("pages", SheetPage.of(sheet))
                .data("lineHeight", SheetPage.lineHeight(sheet))
                .data("countedOn", SheetText.day(sheet.countedOn()))
                .data("noMarks", SheetNotes.NO_MARKS)
                .data("notes", SheetNotes.of(sheet))
                .data("signatures", SheetNotes.signatures(sheet))
                .render();
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("PTSerif-Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("PTSerif-Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true)
                    .useFont(() -> font("PTSerif-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .withProducer("eschool")
                    .toStream(bytes)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return SummarySheetDocument.class.getResourceAsStream("/fonts/" + name + ".ttf");
    }
}
