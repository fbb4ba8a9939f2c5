package ru.eschool.files.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import ru.eschool.files.KeptFile;
import ru.eschool.files.KeptFiles;
import ru.eschool.files.OpenedFile;
import ru.eschool.files.domain.ByteStore.Key;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;
import ru.eschool.platform.table.UploadedFile;

/** Row first and bytes after on the way in, bytes first and row after on the way out. */
@ApplicationScoped
class FileKeeping implements KeptFiles {
    private static final Logger LOG = Logger.getLogger(FileKeeping.class);

    private final ByteStore store;
    private final StoredFiles rows;
    private final FileSettings settings;
    private final Acting acting;

    FileKeeping(ByteStore store, StoredFiles rows, FileSettings settings, Acting acting) {
        this.store = store;
        this.rows = rows;
        this.settings = settings;
        this.acting = acting;
    }

    @Override
    public KeptFile keep(UploadedFile file, String name) {
        if (file.size() == 0) {
            throw Problem.refused("upload-empty");
        }
        var kind = KindOfBytes.of(file);
        var id = Ids.next();
        rows.reserve(id, file.size(), settings.quotaPerSchool().asLongValue());
        try {
            store.write(new Key(acting.schoolId(), id), file);
        } catch (IOException failed) {
            discard(id);
            throw FileProblems.away(failed);
        }
        return new KeptFile(
                id,
                kind.named(name),
                kind.mediaType(),
                file.size(),
                HexFormat.of().formatHex(file.digest()));
    }

    @Override
    public OpenedFile open(UUID schoolId, UUID fileId) {
        var key = new Key(schoolId, fileId);
        try {
            return store.read(key).orElseThrow(() -> FileProblems.lost(key));
        } catch (IOException failed) {
            throw FileProblems.away(failed);
        }
    }

    @Override
    public void discard(UUID fileId) {
        try {
            rows.sweep(new Key(acting.schoolId(), fileId));
        } catch (IOException | RuntimeException failed) {
            // Still loose: the cleaner takes it.
            LOG.warnf("File %s is left to the cleaner: %s", fileId, failed.toString());
        }
    }
}
