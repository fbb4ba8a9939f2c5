package ru.eschool.files;

import java.util.UUID;
import ru.eschool.platform.table.UploadedFile;

/** Keeps files in the store. It decides nothing about who may: the feature on whose record a file hangs does. */
public interface KeptFiles {
    /**
     * Takes a file in. It is loose until a record names it. Called outside a transaction, which would hold a connection for
     * as long as the store takes.
     *
     * @param name as the sender called it
     * @throws ru.eschool.platform.Problem 422 when the bytes are of no kind that is taken or the school has no room left,
     *     503 when the store does not answer; nothing is kept then
     */
    KeptFile keep(UploadedFile file, String name);

    /**
     * Opens a file for reading. Called outside a transaction, after the right to read it was proved.
     *
     * @throws ru.eschool.platform.Problem 404 when the store has lost it, 503 when it does not answer
     */
    OpenedFile open(UUID schoolId, UUID fileId);

    /**
     * Deletes a file of the acting person's school that no record names; leaves any other alone. What does not succeed now
     * is done later.
     */
    void discard(UUID fileId);
}
