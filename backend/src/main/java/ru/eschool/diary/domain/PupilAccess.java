package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;

/** Decides whether the acting person may read this pupil's diary. */
@ApplicationScoped
class PupilAccess {
    private final PupilLookup pupils;
    private final Acting acting;

    PupilAccess(PupilLookup pupils, Acting acting) {
        this.pupils = pupils;
        this.acting = acting;
    }

    /**
     * The pupil, when the acting person is the pupil, an unblocked guardian, the class teacher of the pupil's class, the
     * deputy head or the principal.
     *
     * @throws Problem 404 for a pupil whom the school does not have, and for every foreign child when a family asks, so
     *     that its existence is not told; 403 for a class teacher of another class, and for the own family while the
     *     diary is not delivered to it
     */
    Pupil readable(UUID studentId, LocalDate from, LocalDate to) {
        var pupil = pupils.find(studentId, from, to).orElseThrow(() -> unreadable(studentId));
        if (!pupil.visible()) {
            throw acting.role().isFamily() ? unreadable(studentId) : Problem.forbidden("student-of-another-class");
        }
        return pupil;
    }

    private Problem unreadable(UUID studentId) {
        return acting.role().isFamily() && pupils.isStopped(studentId)
                ? Problem.forbidden("diary-delivery-stopped")
                : Problem.notFound("student-not-found");
    }
}
