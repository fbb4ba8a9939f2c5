package ru.eschool.consents.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what ended an agreement (002, annex 4, 4.7 and 9). */
@Schema(
        description =
                "Who ended the agreement: the FAMILY by a written application, the SCHOOL by a notice, or the pupil's DEPARTURE.")
public enum AgreementEnd {
    FAMILY,
    SCHOOL,
    DEPARTURE
}
