package ru.eschool.consents.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement of a guardian about a pupil.
 *
 * @param textNumber the text that was signed last, which is in force
 * @param refusedNumber a newer text that the guardian refused to sign, or null
 * @param end null while the agreement stands
 */
public record AgreementFacts(
        UUID id,
        UUID studentId,
        UUID guardianId,
        String number,
        LocalDate registeredOn,
        int textNumber,
        LocalDate signedOn,
        Integer refusedNumber,
        LocalDate refusedOn,
        End end,
        int version) {
    /** How an agreement ended; the reason may be null. */
    public record End(LocalDate on, Instant at, AgreementEnd by, String reason) {}
}
