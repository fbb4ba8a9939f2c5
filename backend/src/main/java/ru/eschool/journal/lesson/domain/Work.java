package ru.eschool.journal.lesson.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;

/** A work of a lesson that is marked: one column of the journal. */
@Entity
@Table(name = "work")
class Work extends YearRecord {
    private UUID journalId;
    private UUID lessonId;
    private int position;
    private UUID workTypeId;
    private String title;
    private BigDecimal weight;

    /** For Hibernate. */
    protected Work() {}

    /** @param position from 1, the place among the works of the lesson */
    Work(OpenJournal journal, UUID lessonId, int position) {
        super(journal.academicYear(), Ids.next());
        this.journalId = journal.id();
        this.lessonId = lessonId;
        this.position = position;
    }

    UUID lessonId() {
        return lessonId;
    }

    UUID journalId() {
        return journalId;
    }

    /** @param text the title; null for none */
    Work describe(UUID typeId, String text, BigDecimal counts) {
        workTypeId = typeId;
        title = text;
        weight = counts;
        return this;
    }

    WorkColumn column(OpenJournal journal) {
        return new WorkColumn(
                id(), lessonId, position, journal.workType(workTypeId).orElseThrow(), title, weight, version());
    }
}
