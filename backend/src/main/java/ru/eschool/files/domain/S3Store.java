package ru.eschool.files.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ru.eschool.files.OpenedFile;
import ru.eschool.platform.table.UploadedFile;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of an S3-compatible store. An object there is seen as a whole or not at all. What is read comes to the
 * service's disk first, so that a slow reader holds neither a thread nor a connection of the store.
 */
final class S3Store implements ByteStore {
    private static final int CALLS_AT_ONCE = 16;
    private static final int PATIENCE_SECONDS = 5;

    private final S3Client s3;
    private final String bucket;
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);

    S3Store(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    private <T> T call(Call<T> work) throws IOException {
        try {
            if (!calls.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("too many calls of the store at once");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException(ending);
        }
        try {
            return work.run();
        } catch (SdkException failed) {
            throw new IOException(failed);
        } finally {
            calls.release();
        }
    }

    @Override
    public void write(Key key, UploadedFile file) throws IOException {
        call(() -> s3.putObject(put -> put.bucket(bucket).key(object(key)), RequestBody.fromFile(file.path())));
    }

    @Override
    public Optional<OpenedFile> read(Key key) throws IOException {
        return call(() -> {
            var path = Files.createTempFile("eschool-download-", "");
            var passing = new OpenedFile(path, true);
            try {
                // The client makes the file itself and refuses one that is there.
                Files.delete(path);
                s3.getObject(get -> get.bucket(bucket).key(object(key)), ResponseTransformer.toFile(path));
                return Optional.of(passing);
            } catch (NoSuchKeyException lost) {
                passing.close();
                return Optional.empty();
            } catch (IOException | RuntimeException failed) {
                passing.close();
                throw failed;
            }
        });
    }

    @Override
    public void delete(Key key) throws IOException {
        call(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(object(key))));
    }

    @Override
    public List<Key> list(String shard, Key after, int limit) throws IOException {
        var prefix = shard + "/";
        return call(() -> s3
                .listObjectsV2(list -> list.bucket(bucket)
                        .prefix(prefix)
                        .maxKeys(limit)
                        .startAfter(after == null ? null : object(after)))
                .contents()
                .stream()
                .map(S3Object::key)
                .flatMap(name -> Key.of(shard, name.substring(prefix.length())).stream())
                .toList());
    }

    @Override
    public void tidy() {
        // Nothing is left behind: an upload is one call.
    }

    private static String object(Key key) {
        return key.shard() + "/" + key.name();
    }
}
