package ru.eschool.consents.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.consents.ConsentPurpose;
import ru.eschool.consents.ConsentStatement;

/**
 * Papers that say the same, of one pupil or of many.
 *
 * @param statedOn the date on the papers
 */
public record HandedIn(
        Set<ConsentPurpose> purposes, ConsentStatement statement, LocalDate statedOn, List<Paper> papers) {
    /** Whose data, and who has signed: a guardian or the pupil. */
    public record Paper(UUID studentId, UUID signerId) {}
}
