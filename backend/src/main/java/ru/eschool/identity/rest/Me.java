package ru.eschool.identity.rest;

import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.MayBeAbsent;

/**
 * The person who is signed in, with all places over all schools.
 *
 * @param memberships one per school; a person acts in one role of one school at a time
 */
public record Me(UUID accountId, String login, String displayName, List<Membership> memberships) {
    /**
     * A person's place in one school.
     *
     * @param classId the class that the person leads this year, if any
     */
    public record Membership(
            UUID schoolId,
            String schoolName,
            UUID personId,
            String displayName,
            List<Role> roles,
            @MayBeAbsent UUID classId,
            @MayBeAbsent String className) {}
}
