package ru.eschool.exchange.people.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import ru.eschool.exchange.people.domain.UploadedList.Status;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.SchoolRecord;

/** An uploaded list of pupils and guardians: kept until it is taken over, and what became of it afterwards. */
@Entity
@Table(name = "people_import")
class PeopleImport extends SchoolRecord {
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Status status;

    // Replaced, never changed within: thousands of rows need not be copied to find out.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private StoredImport content;

    // As the content.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private EnteredList entered;

    private UUID createdBy;
    private Instant createdAt;
    private UUID appliedBy;
    private Instant appliedAt;
    private UUID withdrawnBy;
    private Instant withdrawnAt;

    /** For Hibernate. */
    protected PeopleImport() {}

    PeopleImport(String fileName, StoredImport content, UUID personId, Instant now) {
        super(Ids.next());
        this.fileName = fileName;
        show(content);
        this.createdBy = personId;
        this.createdAt = now;
    }

    /** The list was read, for the first time or with other columns. */
    void show(StoredImport read) {
        status = read.isUnderstood() ? Status.PREVIEWED : Status.UNMATCHED;
        content = read;
    }

    StoredImport content() {
        return content;
    }

    String fileName() {
        return fileName;
    }

    /**
     * Goes on only while the list can still be read otherwise.
     *
     * @throws Problem 422 when it was taken over already, or its rows have gone
     */
    void requireOpen() {
        if (status == Status.EXPIRED) {
            throw Problem.refused("people-import-expired");
        }
        if (status == Status.APPLIED) {
            throw Problem.refused("people-import-applied");
        }
        requireNotWithdrawn();
    }

    private void requireNotWithdrawn() {
        if (status == Status.WITHDRAWN) {
            throw Problem.refused("people-import-withdrawn");
        }
    }

    /**
     * What the list has entered, to be taken back.
     *
     * @throws Problem 422 when it was not taken over, was taken back already, or was taken over before it was kept what came
     *     of it
     */
    EnteredList requireEntered() {
        requireNotWithdrawn();
        if (status != Status.APPLIED) {
            throw Problem.refused("people-import-not-applied");
        }
        if (entered == null) {
            throw Problem.refused("people-import-unrecorded");
        }
        return entered;
    }

    /**
     * Goes on only when the list can be taken over so.
     *
     * @throws Problem 422 when it was taken over already or its columns are not known, or when rows have errors or open questions and shall not be left
     *     out
     */
    void requireReady(ImportDecision decision) {
        requireOpen();
        if (status == Status.UNMATCHED) {
            throw Problem.refused("people-import-unmatched");
        }
        if (!decision.wholeListOnly()) {
            return;
        }
        if (content.summary().errors() > 0) {
            throw Problem.refused(
                    "people-import-has-errors",
                    Integer.toString(content.summary().errors()));
        }
        var open = content.openQuestions(decision);
        if (open > 0) {
            throw Problem.refused("people-import-has-questions", Integer.toString(open));
        }
    }

    /** The register has the data from now on; what was shown of it stays. */
    void apply(StoredImport shown, EnteredList came, UUID personId, Instant now) {
        status = Status.APPLIED;
        content = shown.withoutRows();
        entered = came;
        appliedBy = personId;
        appliedAt = now;
    }

    /** What it had entered is gone; that it was there is told by the histories. */
    void withdraw(UUID personId, Instant now) {
        status = Status.WITHDRAWN;
        entered = null;
        withdrawnBy = personId;
        withdrawnAt = now;
    }

    /** Nobody has decided on it: nothing stays of the people in it. */
    void expire() {
        status = Status.EXPIRED;
        content = content.inFigures();
    }

    UploadedList shown() {
        return new UploadedList(
                id(),
                fileName,
                status,
                version(),
                createdAt,
                appliedAt,
                withdrawnAt,
                status == Status.APPLIED && entered != null,
                content);
    }
}
