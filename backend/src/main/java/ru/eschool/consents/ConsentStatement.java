package ru.eschool.consents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a paper says about a purpose. */
@Schema(description = "What the paper says: GIVEN, REFUSED, or WITHDRAWN after it was given.")
public enum ConsentStatement {
    GIVEN,
    REFUSED,
    WITHDRAWN
}
