package ru.eschool.files.domain;

import java.io.IOException;
import org.jboss.logging.Logger;
import ru.eschool.platform.Problem;

/** What a person is told when the store fails, and the administrator in the log. */
final class FileProblems {
    private static final Logger LOG = Logger.getLogger(FileProblems.class);
    private static final int RETRY_SECONDS = 30;

    private FileProblems() {}

    /** 503: the disk is full, the folder is not there, the bucket does not answer. */
    static Problem away(IOException failed) {
        LOG.errorf("The store of files does not work: %s", failed.toString());
        return Problem.of(503, "file-store-away").retryAfter(RETRY_SECONDS);
    }

    /** 404: the row is there and the bytes are not. */
    static Problem lost(ByteStore.Key key) {
        LOG.errorf("The store has lost file %s of school %s", key.fileId(), key.schoolId());
        return Problem.notFound("file-lost");
    }
}
