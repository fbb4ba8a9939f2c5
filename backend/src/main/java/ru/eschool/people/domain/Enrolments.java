package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.persistence.SchoolRecords;

/** When pupils were pupils of the school. */
@ApplicationScoped
class Enrolments extends SchoolRecords<Enrolment> {
    /** The one that the day lies in. */
    Optional<Enrolment> lasting(UUID studentId, LocalDate day) {
        return list("studentId", studentId).stream()
                .filter(stay -> stay.lastsOn(day))
                .findFirst();
    }

    /** Removes the enrolments of pupils. No record of the transaction is watched for changes afterwards. */
    void removeAllOf(List<UUID> studentIds) {
        removeAll(
                list("studentId in ?1", studentIds).stream().map(Enrolment::id).toList());
    }
}
