package ru.eschool.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.files.KeptFile;

/** The files of homework; every call is one statement in the caller's transaction. */
public interface HomeworkFiles {
    /** The files of some homework of a year, in the order in which they were added; what has none is left out. */
    Map<UUID, List<KeptFile>> of(int academicYear, Collection<UUID> homeworkIds);

    /**
     * A file of homework that the pupil has: given to everybody in a group of the pupil's, or to this pupil alone. Whether the
     * acting person may read of the pupil was proved before.
     */
    Optional<KeptFile> ofPupil(UUID studentId, UUID fileId);
}
