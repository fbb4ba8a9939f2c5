package ru.eschool.journal;

import java.util.Optional;
import java.util.UUID;
import ru.eschool.files.KeptFile;

/** The files of homework, for families. */
public interface HomeworkFiles {
    /**
     * A file of homework that the pupil has: given to everybody in a group of the pupil's, or to this pupil alone. Whether the
     * acting person may read of the pupil was proved before.
     */
    Optional<KeptFile> ofPupil(UUID studentId, UUID fileId);
}
