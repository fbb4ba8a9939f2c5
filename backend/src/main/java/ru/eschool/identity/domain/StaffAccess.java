package ru.eschool.identity.domain;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody of the staff may act as, and whether they can sign in.
 *
 * @param roles the newest first
 */
public record StaffAccess(List<HeldRole> roles, SignIn signIn) {
    /** How far somebody's sign-in has come. */
    @Schema(
            description = "NONE: no slip was handed out; ISSUED: one was, and nobody has signed in with it; IN_USE: the"
                    + " owner signs in; BLOCKED: nobody may sign in with it.")
    public enum SignIn {
        NONE,
        ISSUED,
        IN_USE,
        BLOCKED
    }
}
