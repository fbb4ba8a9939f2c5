package ru.eschool.reporting.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/**
 * A report as XLSX, ready to be printed on A4. Everything that people enter is written as text, so that nothing can become
 * a formula; only figures that the service has computed are numbers, and days are days.
 */
@ApplicationScoped
public class ReportWorkbook {
    public byte[] xlsx(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "eschool", "1.0")) {
            workbook.setGlobalDefaultFont(ReportSheet.FONT, ReportSheet.DEFAULT_SIZE);
            new ReportSheet(workbook.newWorksheet(report.heading().tab()), report).write();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
