package ru.eschool.jobs;

import java.util.UUID;
import ru.eschool.platform.table.UploadedFile;

/** A job while it runs, as its work sees it. */
public interface JobRun {

    /** What the job is about, or null while that is still to be made. */
    UUID about();

    /** What the job is about in the words of its owner: the name of a file. */
    String title();

    /** What the person has decided when the job was begun. */
    <T> T request(Class<T> type);

    /** The file that came with the job, to be closed by the caller. */
    UploadedFile input();

    /**
     * Says how far the work is; at least every half minute, or another instance takes it for dead. Others see it at once,
     * also when the caller's transaction is still open.
     *
     * @param phase code of the text that names what is being done
     * @param total 0 while nobody knows
     * @throws RuntimeException when the work has to stop: it was cancelled, its owner has lost the right to it, or this
     *     instance has lost the job. The caller lets it pass, so that its transaction is rolled back
     */
    void step(String phase, int done, int total);

    /**
     * The work is done: within the transaction that stores its result, so that both are there or neither.
     *
     * @param about what came of it, or what the job was about
     * @param code of the text that says what came of it
     */
    void end(UUID about, String code, Object... arguments);
}
