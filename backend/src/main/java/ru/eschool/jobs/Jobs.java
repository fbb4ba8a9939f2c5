package ru.eschool.jobs;

import java.util.UUID;
import ru.eschool.platform.table.UploadedFile;

/** Where long work is begun. */
public interface Jobs {

    /**
     * Puts work into the queue, within the caller's transaction and for the acting person in the acting role. If the same
     * work about the same thing has been begun and has not ended, that job is the answer.
     *
     * @throws ru.eschool.platform.Problem 429 when the person has too many jobs that have not ended
     */
    Job begin(Start start);

    /**
     * What is to be done.
     *
     * @param kind of a {@link LongWork}
     * @param about what the work is about, or null
     * @param title what it is about in the person's words
     * @param input a file that the work reads, or null; kept until the work has ended
     * @param request what the person has decided, or null: ids and choices, kept as JSON with the job
     */
    record Start(String kind, UUID about, String title, UploadedFile input, Object request) {}
}
