package ru.eschool.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import ru.eschool.platform.table.UnreadableFile.Reason;

/** The parts of a workbook, unpacked while they are read; names are only compared, never used as paths. */
final class XlsxArchive implements AutoCloseable {

    private final ZipFile zip;
    private final TableBudget budget;

    /**
     * Reads the directory of the archive.
     *
     * @throws IOException when it is none
     */
    XlsxArchive(Path file, TableBudget budget) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.budget = budget;
        if (zip.size() > TableBudget.PARTS) {
            zip.close();
            throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    WorkbookXml open(String part) throws IOException, XMLStreamException {
        return new WorkbookXml(decoded(new Counted(zip.getInputStream(zip.getEntry(part)))));
    }

    private static Reader decoded(InputStream part) throws IOException {
        var bytes = new BufferedInputStream(part);
        bytes.mark(3);
        var start = bytes.readNBytes(3);
        var utf16 = TableFile.startsWith(start, 0xFE, 0xFF) || TableFile.startsWith(start, 0xFF, 0xFE);
        if (!TableFile.startsWith(start, 0xEF, 0xBB, 0xBF)) {
            bytes.reset();
        }
        return new InputStreamReader(
                bytes,
                (utf16 ? UTF_16 : UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            budget.unpack(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            budget.unpack(Math.max(count, 0));
            return count;
        }
    }
}
