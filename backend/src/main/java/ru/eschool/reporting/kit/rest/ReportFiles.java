package ru.eschool.reporting.kit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import ru.eschool.platform.rest.Disposition;
import ru.eschool.reporting.kit.Report;
import ru.eschool.reporting.kit.ReportDocument;
import ru.eschool.reporting.kit.ReportWorkbook;

/** Answers a report as a file. */
@ApplicationScoped
public class ReportFiles {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PDF = "application/pdf";
    /** The endings that can be asked for. */
    public static final String FORMATS = "xlsx|pdf";

    private final ReportDocument document;
    private final ReportWorkbook workbook;

    ReportFiles(ReportDocument document, ReportWorkbook workbook) {
        this.document = document;
        this.workbook = workbook;
    }

    /**
     * The file.
     *
     * @param format one of {@link #FORMATS}
     */
    public Response of(Report report, String format) {
        var pdf = "pdf".equals(format);
        return Response.ok(pdf ? document.pdf(report) : workbook.xlsx(report), pdf ? PDF : XLSX)
                .header("Content-Disposition", disposition(report.heading().fileName(), format))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String disposition(Report.FileName name, String ending) {
        return Disposition.attachment(name.plain() + "." + ending, name.russian() + "." + ending);
    }
}
