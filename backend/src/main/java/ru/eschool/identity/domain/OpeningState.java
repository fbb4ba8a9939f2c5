package ru.eschool.identity.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody administers a school. */
@Schema(
        description =
                "Whether somebody administers the school: IN_USE an administrator has signed in, INVITED one has a"
                        + " code and has not, NO_ADMINISTRATOR nobody can sign in.")
public enum OpeningState {
    NO_ADMINISTRATOR,
    INVITED,
    IN_USE
}
