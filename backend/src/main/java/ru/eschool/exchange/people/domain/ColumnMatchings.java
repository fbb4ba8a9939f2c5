package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.platform.persistence.SchoolRecords;

/** What was said of the columns of the school's lists, one for each head. */
@ApplicationScoped
class ColumnMatchings extends SchoolRecords<KeptMatching> {

    /** All of them by the key of the head; a school has a handful. */
    Map<String, ColumnMatching> byHead() {
        return listAll().stream()
                .map(KeptMatching::matching)
                .collect(Collectors.toMap(ColumnMatching::head, matching -> matching));
    }

    /** Keeps what was said in place of what was said of the same head before. */
    void keep(ColumnMatching matching, UUID personId, Instant now) {
        var kept = find("headKey", matching.head()).firstResult();
        if (kept == null) {
            add(new KeptMatching(matching, personId, now));
        } else {
            kept.change(matching, personId, now);
        }
    }
}
