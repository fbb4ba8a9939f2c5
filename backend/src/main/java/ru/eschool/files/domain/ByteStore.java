package ru.eschool.files.domain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.files.OpenedFile;
import ru.eschool.platform.table.UploadedFile;

/**
 * Where the bytes lie. What is being written is not seen before it is whole; writing and deleting can be repeated.
 * Every method fails with an IOException when the store is away or full.
 */
interface ByteStore {
    /** Writes a file as a whole or not at all. */
    void write(Key key, UploadedFile file) throws IOException;

    /** Empty when there is no such file. */
    Optional<OpenedFile> read(Key key) throws IOException;

    /** Deletes the file; nothing happens when it is not there. */
    void delete(Key key) throws IOException;

    /** The keys of a shard in their order, at most so many; what bears another name than a key is passed over. */
    List<Key> list(String shard, Key after, int limit) throws IOException;

    /** Takes away what writing has left behind where it broke off. */
    void tidy() throws IOException;

    /**
     * The place of a file. It is made of two ids and of nothing that a person has typed, so that it cannot lead elsewhere.
     */
    record Key(UUID schoolId, UUID fileId) {
        private static final int TEXT = 36;

        /** One of 256 parts of about the same size; the last figures of an id are random. */
        String shard() {
            var id = fileId.toString();
            return id.substring(TEXT - 2);
        }

        /** Sorts as the key in its shard. */
        String name() {
            return schoolId + "-" + fileId;
        }

        /** Empty for a name that is not one of a key in this shard. */
        static Optional<Key> of(String shard, String name) {
            if (name.length() != 2 * TEXT + 1) {
                return Optional.empty();
            }
            try {
                var key = new Key(UUID.fromString(name.substring(0, TEXT)), UUID.fromString(name.substring(TEXT + 1)));
                return Optional.of(key)
                        .filter(read -> read.name().equals(name) && read.shard().equals(shard));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        }
    }
}
