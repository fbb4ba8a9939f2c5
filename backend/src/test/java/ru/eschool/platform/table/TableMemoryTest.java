package ru.eschool.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every hostile file in a process that ends when it needs more memory than one reading may take. */
class TableMemoryTest {

    private static final List<String> ANSWERS = List.of(
            "blanks and a document type in the workbook: UNPACKS_TOO_LARGE",
            "blanks before the first sheet: UNPACKS_TOO_LARGE",
            "an endless attribute: UNPACKS_TOO_LARGE",
            "an endless name: DAMAGED",
            "an endless comment: UNPACKS_TOO_LARGE",
            "an endless instruction: UNPACKS_TOO_LARGE",
            "ever new names: UNPACKS_TOO_LARGE",
            "ever new attributes: DAMAGED",
            "ever new namespaces: UNPACKS_TOO_LARGE",
            "endless nesting: UNPACKS_TOO_LARGE",
            "endless sheets: UNPACKS_TOO_LARGE",
            "endless relations: UNPACKS_TOO_LARGE",
            "an endless cell: UNPACKS_TOO_LARGE",
            "a cell of endless runs: UNPACKS_TOO_LARGE",
            "endless rows: TOO_MANY_ROWS",
            "a million empty rows: EMPTY",
            "a row of endless cells: DAMAGED",
            "five thousand rows of a hundred cells: TOO_MANY_CELLS",
            "one text in three hundred cells: TOO_MUCH_TEXT",
            "endless empty shared strings: TOO_MANY_CELLS",
            "endless shared texts: TOO_MUCH_TEXT",
            "a hundred thousand parts: UNPACKS_TOO_LARGE",
            "a path that leads out: NOT_A_TABLE",
            "an endless line: CELL_TOO_LONG",
            "endless separators: CELL_TOO_LONG",
            "endless quotation marks: CELL_TOO_LONG",
            "endless empty lines: TOO_MANY_ROWS",
            "endless short lines: TOO_MANY_ROWS");

    @Test
    void noFileTakesMoreMemoryThanATableMay(@TempDir Path folder) throws Exception {
        var names = new ArrayList<String>();
        for (var file : HostileFiles.all().entrySet()) {
            Files.write(folder.resolve(String.valueOf(names.size())), file.getValue());
            names.add(file.getKey());
        }
        var output = folder.resolve("output");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        folder.toString(),
                        String.valueOf(names.size()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(true, process.waitFor(2, TimeUnit.MINUTES));
        var said = Files.readAllLines(output);
        var read = new ArrayList<String>();
        for (var i = 0; i < names.size(); i++) {
            read.add(names.get(i) + ": " + (i < said.size() ? said.get(i) : "the process has ended"));
        }
        assertEquals(String.join("\n", ANSWERS), String.join("\n", read));
    }

    /** The process with little memory. */
    static final class Reader {
        public static void main(String[] arguments) throws IOException {
            for (var i = 0; i < Integer.parseInt(arguments[1]); i++) {
                try (var body = Files.newInputStream(Path.of(arguments[0], String.valueOf(i)));
                        var file = UploadedFile.take(body)) {
                    System.out.println(TableFile.read(file, 5_030)
                                    .tables()
                                    .getFirst()
                                    .rows()
                                    .size() + " rows");
                } catch (UnreadableFile refused) {
                    System.out.println(refused.reason());
                }
            }
        }
    }
}
