package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.jobs.Job;
import ru.eschool.jobs.Jobs;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.table.UploadedFile;

/**
 * Takes lists of pupils and guardians over into the school: first a look at what would happen, then all or nothing. Both
 * are jobs, since a list of thousands takes longer than anybody waits.
 */
@ApplicationScoped
public class PeopleImportService {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final PeopleImports imports;
    private final ImportedFiles files;
    private final PeopleImportLists lists;
    private final WithdrawalObstacles obstacles;
    private final Jobs jobs;

    PeopleImportService(
            PeopleImports imports,
            ImportedFiles files,
            PeopleImportLists lists,
            WithdrawalObstacles obstacles,
            Jobs jobs) {
        this.imports = imports;
        this.lists = lists;
        this.obstacles = obstacles;
        this.files = files;
        this.jobs = jobs;
    }

    /** Begins to read a list; the job names the list when it has been read. */
    @Transactional
    public Job read(String fileName, UploadedFile upload) {
        return jobs.begin(new Jobs.Start(PeopleImportReading.KIND, null, fileName, upload, null));
    }

    /** The school's lists, newest first. */
    @Transactional
    public Page<ListedImport> list(int limit, String cursor) {
        var before = cursor == null ? NEWEST : position(cursor);
        return Page.cut(lists.newest(before, limit + 1), limit, list -> Cursor.encode(list.id()));
    }

    private static UUID position(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException ofAnotherList) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    /**
     * A list that was uploaded.
     *
     * @throws Problem 404 when there is none
     */
    @Transactional
    public UploadedList get(UUID importId) {
        return imports.known(importId).shown();
    }

    /**
     * Begins to read a list anew with the columns that the administrator has named; they are kept for later lists with the
     * same heads, in whatever order.
     *
     * @param version the version that the administrator has seen
     * @throws Problem 412 when that is not the current one, 404 when the list has no such head, 400 and 422 as {@link
     *     ColumnMatching#requireFor}, 422 when the list was taken over already
     */
    @Transactional
    public Job match(UUID importId, int version, ColumnMatching matching) {
        var list = imports.known(importId);
        list.requireVersion(version);
        list.requireOpen();
        if (!files.isKept(importId)) {
            throw PeopleImportSteps.fileGone();
        }
        var head = list.content().head(matching.head());
        matching.requireFor(head);
        var said = matching.under(WrittenHead.of(head));
        return jobs.begin(new Jobs.Start(PeopleImportReading.KIND, importId, list.fileName(), null, said));
    }

    /**
     * Begins to take a list over.
     *
     * @throws Problem 412 when the decision is about another version, 422 when the list was taken over already, or when rows would be
     *     left out and the decision does not allow it
     */
    @Transactional
    public Job confirm(UUID importId, ImportDecision decision) {
        var list = imports.known(importId);
        list.requireVersion(decision.version());
        list.requireReady(decision);
        return jobs.begin(new Jobs.Start(PeopleImportEntering.KIND, importId, list.fileName(), null, decision));
    }

    /**
     * Begins to take back what a list has entered.
     *
     * @param version the version that the administrator has seen
     * @throws Problem 412 when that is not the current one, 422 when the list is not entered or anything hangs on it: the
     *     errors name the rows
     */
    @Transactional
    public Job withdraw(UUID importId, int version) {
        var list = imports.known(importId);
        list.requireVersion(version);
        list.requireEntered();
        obstacles.refuse(importId, list.content());
        return jobs.begin(new Jobs.Start(PeopleImportWithdrawing.KIND, importId, list.fileName(), null, null));
    }
}
