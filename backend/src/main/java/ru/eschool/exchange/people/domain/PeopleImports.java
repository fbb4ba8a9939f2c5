package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ru.eschool.exchange.people.domain.UploadedList.Status;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.SchoolRecords;

/** The lists of pupils that were uploaded to the school. */
@ApplicationScoped
class PeopleImports extends SchoolRecords<PeopleImport> {
    // Each upload makes one too many; more than that are there once only, in a school that has an older version.
    private static final int MOST_AT_ONCE = 20;

    /**
     * The list of this id.
     *
     * @throws Problem 404 when the school has none
     */
    PeopleImport known(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("people-import-unknown"));
    }

    /** Lists that wait for a decision, but for the newest ones. */
    List<PeopleImport> waitingBut(int newest) {
        return find("status in ?1 order by createdAt desc, id desc", List.of(Status.UNMATCHED, Status.PREVIEWED))
                .range(newest, newest + MOST_AT_ONCE)
                .list();
    }
}
