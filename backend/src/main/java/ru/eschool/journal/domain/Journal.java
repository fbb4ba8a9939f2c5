package ru.eschool.journal.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;

/** What is changed of a journal: the plan that is laid over its lessons. */
@Entity
@Table(name = "journal")
class Journal extends YearRecord {
    private UUID lessonPlanId;

    /**
     * Gives the journal a plan.
     *
     * @param planId null takes it away
     * @return whether it is another one than before
     */
    boolean plan(UUID planId) {
        var other = !Objects.equals(lessonPlanId, planId);
        lessonPlanId = planId;
        return other;
    }
}
