package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.files.KeptFile;
import ru.eschool.journal.HomeworkFiles;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Finds the files of a pupil's homework. */
@ApplicationScoped
public class PupilHomeworkFiles {
    private final PupilAccess pupils;
    private final HomeworkFiles files;
    private final AccessLog accessLog;
    private final SchoolClock clock;

    PupilHomeworkFiles(PupilAccess pupils, HomeworkFiles files, AccessLog accessLog, SchoolClock clock) {
        this.pupils = pupils;
        this.files = files;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * A file of homework that the pupil has.
     *
     * @throws Problem as {@link PupilAccess#readable} says, and 404 for a file of homework that is not this pupil's
     */
    @Transactional
    public KeptFile file(UUID studentId, UUID fileId) {
        var today = clock.today();
        pupils.readable(studentId, today, today);
        accessLog.read("getStudentHomeworkFile", studentId, null, null);
        return files.ofPupil(studentId, fileId).orElseThrow(() -> Problem.notFound("file-not-found"));
    }
}
