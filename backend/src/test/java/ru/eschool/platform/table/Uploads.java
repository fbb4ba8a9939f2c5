package ru.eschool.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files as the service has them after an upload. */
public final class Uploads {

    private Uploads() {}

    /** The bytes as an uploaded file that goes with the test run. */
    public static UploadedFile of(byte[] bytes) {
        try {
            var file = UploadedFile.take(new ByteArrayInputStream(bytes));
            file.path().toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
