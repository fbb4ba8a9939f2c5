package ru.eschool.reporting.kit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A report as a print-ready PDF on A4, with its fonts inside. */
@ApplicationScoped
public class ReportDocument {
    private static final String FAMILY = "PT Serif";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // The renderer's own log goes past the service's structured one.
        XRLog.setLoggingEnabled(false);
    }

    private final Template template;

    ReportDocument(@Location("reporting/report.html") Template template) {
        this.template = template;
    }

    public byte[] pdf(Report report) {
        var layout = PrintLayout.of(report);
        var html = template.data("report", report)
                .data("landscape", layout.landscape())
                .data("pages", layout.pages())
                .data("foot", quoted(report.heading().foot()))
                .data("moment", Writing.moment(report.heading().moment()))
                .render();
        return printed(html);
    }

    /** A page of HTML on paper, with the letters of the printed forms. */
    public static byte[] printed(String html) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> Letters.stream("PTSerif-Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> Letters.stream("PTSerif-Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true)
                    .useFont(() -> Letters.stream("PTSerif-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .withProducer("eschool")
                    .toStream(bytes)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** A text inside quotation marks of CSS; the renderer loses backslashes anyway. */
    private static String quoted(String text) {
        return text.replace("\\", "").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }
}
