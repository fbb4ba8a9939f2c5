package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.SchoolRecords;

/** The lists of pupils that were uploaded to the school. */
@ApplicationScoped
class PeopleImports extends SchoolRecords<PeopleImport> {

    /**
     * The list of this id.
     *
     * @throws Problem 404 when the school has none
     */
    PeopleImport known(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("people-import-unknown"));
    }
}
