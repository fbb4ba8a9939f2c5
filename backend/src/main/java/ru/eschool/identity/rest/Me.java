package ru.eschool.identity.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.MayBeAbsent;

/**
 * Who is signed in: a person with all places over all schools and above them, or a machine account.
 *
 * @param memberships one per school; a person acts in one role of one school at a time; empty for a machine account
 * @param offices the offices above the schools in which the person works; empty for nearly everybody
 * @param machine what a machine account may do; absent for a person
 */
@Schema(
        description = "Who is signed in: a person with all places in schools and in offices above them, or a machine"
                + " account.")
public record Me(
        UUID accountId,
        String login,
        String displayName,
        List<Membership> memberships,
        List<Office> offices,
        @MayBeAbsent Machine machine) {
    /**
     * A person's place in one school.
     *
     * @param classId the class that the person leads this year, if any
     */
    @Schema(description = "A person's place in one school; a request acts in one of its `roles`.")
    public record Membership(
            UUID schoolId,
            String schoolName,
            UUID personId,
            String displayName,
            List<Role> roles,
            @MayBeAbsent UUID classId,
            @MayBeAbsent String className) {}

    /**
     * A person's place in an office above the schools: of a municipality, of a ministry, of support, of the operator.
     *
     * @param role the one role in which its officers act
     * @param schoolCount how many schools it reaches; `GET /offices/{officeId}/schools` lists them
     */
    @Schema(
            description =
                    "A person's place in an office above the schools: of a municipality, of a ministry, of support"
                            + " or of the operator.")
    public record Office(UUID officeId, String officeName, Role role, String displayName, int schoolCount) {}

    /**
     * A machine account.
     *
     * @param clientId its name in the sign-in service
     * @param scopes what the token of this request carries
     * @param schools the schools that have admitted it
     * @param limits what every request is held to
     */
    @Schema(description = "What a machine account may do and in which schools.")
    public record Machine(String clientId, List<String> scopes, List<AdmittingSchool> schools, Limits limits) {}

    /**
     * A school that has admitted the machine account.
     *
     * @param grantedScopes what the school allows
     * @param usableScopes what the school allows and the token carries: with these a request is admitted
     */
    @Schema(
            description =
                    "A school that has admitted the machine account; a request is admitted there with `usableScopes`"
                            + " only.")
    public record AdmittingSchool(
            UUID schoolId, String schoolName, List<String> grantedScopes, List<String> usableScopes) {}

    /**
     * What the service takes and gives at most.
     *
     * @param itemsPerPage the largest {@code limit} of a list
     * @param bodyBytes the largest body of a request where its operation names no other
     */
    @Schema(
            description =
                    "The most that a request may ask for or send: entries in a part of a list, and bytes of a body"
                            + " where its operation names no other limit.")
    public record Limits(int itemsPerPage, int bodyBytes) {}
}
