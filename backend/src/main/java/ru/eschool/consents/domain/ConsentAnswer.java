package ru.eschool.consents.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in force for a purpose, or that nobody has answered. */
@Schema(description = "What is in force for a purpose; NONE while nobody has answered.")
public enum ConsentAnswer {
    NONE,
    GIVEN,
    REFUSED,
    WITHDRAWN
}
