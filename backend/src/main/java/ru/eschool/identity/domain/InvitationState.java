package ru.eschool.identity.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far somebody who was invited has come. */
@Schema(
        description =
                "How far somebody who was invited has come: INVITED has not signed in yet, IN_USE has, BLOCKED may"
                        + " not, LEFT no longer holds the role.")
public enum InvitationState {
    INVITED,
    IN_USE,
    BLOCKED,
    LEFT
}
