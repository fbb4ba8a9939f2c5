package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Opens offices above the schools, and invites their officers. Whether the caller may, the session has proved. */
@ApplicationScoped
public class OfficeOpeningService {
    private final OperatorFacts facts;
    private final Invitations invitations;
    private final SchoolClock clock;

    OfficeOpeningService(OperatorFacts facts, Invitations invitations, SchoolClock clock) {
        this.facts = facts;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** An office that was opened, and the slip of its first officer. */
    public record Opened(OfficeOpening office, AccessSlip slip) {}

    /** A part of the offices; text and role may be null. */
    @Transactional
    public Page<OfficeOpening> list(String text, String role, int limit, String cursor) {
        return OpeningLists.page(facts.offices(text, role, null, OpeningLists.position(cursor), limit + 1), limit);
    }

    /**
     * Opens an office with its first officer: both are there afterwards, or neither.
     *
     * @throws Problem 400 for a territory that the role does not have, 409 when the territory has such an office already or
     *     the login is taken, 422 for an unknown territory, 503 when the directory does not answer
     */
    @Transactional
    public Opened open(String key, OfficeOpening.Wanted wanted) {
        requireTerritory(wanted);
        var done = invitations.once(key, "openOffice", wanted, () -> openNow(wanted));
        return new Opened(get(done.aboutId()), done.slip());
    }

    private Invitations.Done openNow(OfficeOpening.Wanted wanted) {
        var office = new UUID[1];
        var slip = invitations.invite(wanted.officer(), "/officer/login", (subject, login, code) -> {
            office[0] = facts.act(
                    UUID.class,
                    "select open_office(:role, :name, :region, :municipality)",
                    query -> query.bind("role", wanted.role().name())
                            .bind("name", wanted.name())
                            .bind("region", wanted.regionId())
                            .bind("municipality", wanted.municipalityId()));
            return officer(office[0], wanted.officer(), subject, login);
        });
        return new Invitations.Done(office[0], slip);
    }

    /**
     * Who works in the office.
     *
     * @throws Problem 404 when there is no such office
     */
    @Transactional
    public List<InvitedPerson> officers(UUID officeId) {
        get(officeId);
        return facts.officers(officeId);
    }

    /**
     * Invites an officer.
     *
     * @throws Problem 404 when there is no such office, 409 for a login that is taken, 503 when the directory does not answer
     */
    @Transactional
    public AccessSlip invite(String key, UUID officeId, Invitee invitee) {
        return invitations
                .once(key, "inviteOfficer " + officeId, invitee, () -> {
                    get(officeId);
                    return new Invitations.Done(
                            officeId,
                            invitations.invite(
                                    invitee,
                                    "/login",
                                    (subject, login, code) -> officer(officeId, invitee, subject, login)));
                })
                .slip();
    }

    /**
     * Another code for an officer who has never signed in.
     *
     * @throws Problem 404 for somebody who does not work there, 422 for somebody who has signed in already
     */
    @Transactional
    public AccessSlip reissue(String key, UUID officeId, UUID officerId) {
        return invitations
                .once(key, "reissueOfficer " + officeId + " " + officerId, officerId.toString(), () -> {
                    get(officeId);
                    var officer = OpeningLists.invited(facts.officers(officeId), officerId);
                    return new Invitations.Done(
                            officeId,
                            invitations.reissue(
                                    officer, (subject, login, code) -> reissued(officeId, officerId, subject)));
                })
                .slip();
    }

    /**
     * Ends an officer's work in the office, from today on.
     *
     * @throws Problem 404 for somebody who does not work there, 422 for the last operator who can sign in
     */
    @Transactional
    public void end(UUID officeId, UUID officerId) {
        get(officeId);
        if (facts.officers(officeId).stream().noneMatch(one -> one.id().equals(officerId))) {
            throw Problem.notFound("invitation-unknown");
        }
        var ended = facts.act(
                Boolean.class,
                "select end_officer(:office, :officer, :today)",
                query -> query.bind("office", officeId)
                        .bind("officer", officerId)
                        .bind("today", clock.today()));
        if (!ended) {
            throw Problem.refused("last-operator");
        }
    }

    private UUID officer(UUID officeId, Invitee invitee, String subject, String login) {
        return facts.act(
                UUID.class,
                """
                        select invite_officer(:office, :lastName, :firstName, :middleName, :email, :subject, :login, :today)""",
                query -> query.bind("office", officeId)
                        .bind("lastName", invitee.lastName())
                        .bind("firstName", invitee.firstName())
                        .bind("middleName", invitee.middleName())
                        .bind("email", invitee.email())
                        .bind("subject", subject)
                        .bind("login", login)
                        .bind("today", clock.today()));
    }

    private UUID reissued(UUID officeId, UUID officerId, String subject) {
        var done = facts.act(
                Boolean.class,
                "select reissue_officer(:office, :officer, :subject, :today)",
                query -> query.bind("office", officeId)
                        .bind("officer", officerId)
                        .bind("subject", subject)
                        .bind("today", clock.today()));
        if (!done) {
            throw Problem.refused("invitation-used");
        }
        return officerId;
    }

    private OfficeOpening get(UUID officeId) {
        return facts.offices(null, null, officeId, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("office-unknown"))
                .row();
    }

    private static void requireTerritory(OfficeOpening.Wanted wanted) {
        var role = wanted.role();
        var problem = Problem.invalid();
        if (role.isOfRegion() != (wanted.regionId() != null)) {
            problem.at("/regionId", role.isOfRegion() ? "office-region-required" : "office-without-territory");
        }
        if (role.isOfMunicipality() && wanted.municipalityId() == null) {
            problem.at("/municipalityId", "office-municipality-required");
        } else if (!role.mayBeOfMunicipality() && wanted.municipalityId() != null) {
            problem.at("/municipalityId", role.isOfRegion() ? "office-of-region" : "office-without-territory");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }
}
