package ru.eschool.consents.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A text of the agreement.
 *
 * @param changes what is new in it, in a sentence
 * @param signed how many standing agreements have signed it last
 * @param unanswered how many standing agreements have signed an older one and not refused this
 */
public record AgreementTextFacts(
        UUID id, int number, LocalDate validFrom, String changes, String text, int signed, int unanswered) {}
