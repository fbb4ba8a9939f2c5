package ru.eschool.consents.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order pupils are listed. */
@Schema(description = "By class and name, by name, or those with the most unanswered purposes first.")
public enum ConsentOrder {
    CLASS,
    NAME,
    UNANSWERED
}
