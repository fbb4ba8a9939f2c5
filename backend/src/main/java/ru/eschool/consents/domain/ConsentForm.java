package ru.eschool.consents.domain;

import java.time.LocalDate;
import ru.eschool.consents.ConsentPurpose;

/**
 * A purpose as the form says it, in one of its versions.
 *
 * @param title the head of a column
 * @param text the purpose as it stands in the form
 * @param data the pupil's data that it covers
 */
public record ConsentForm(
        ConsentPurpose purpose, int version, LocalDate validFrom, String title, String text, String data) {}
