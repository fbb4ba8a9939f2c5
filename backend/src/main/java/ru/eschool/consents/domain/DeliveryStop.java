package ru.eschool.consents.domain;

import java.time.LocalDate;

/**
 * Why the electronic diary is not delivered.
 *
 * @param reason CONSENT_REFUSED, CONSENT_WITHDRAWN or AGREEMENT_ENDED
 * @param since the paper's date, or the day on which the agreement ended
 */
public record DeliveryStop(String reason, LocalDate since) {}
