package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Opens territories and schools, and invites those who are to administer them. Whether the caller may, the session has proved. */
@ApplicationScoped
public class SchoolOpeningService {
    private static final OpeningSearch ALL = new OpeningSearch(null, null, OpeningSearch.Order.NAME);

    private final OperatorFacts facts;
    private final Invitations invitations;
    private final AccessSlips slips;
    private final SchoolClock clock;

    SchoolOpeningService(OperatorFacts facts, Invitations invitations, AccessSlips slips, SchoolClock clock) {
        this.facts = facts;
        this.invitations = invitations;
        this.slips = slips;
        this.clock = clock;
    }

    /** A school that was opened, and the slip of its first administrator. */
    public record Opened(SchoolOpening school, AccessSlip slip) {}

    @Transactional
    public List<Territory> regions() {
        return facts.regions();
    }

    /**
     * The municipalities of a region.
     *
     * @throws Problem 404 when there is no such region
     */
    @Transactional
    public List<Territory> municipalities(UUID regionId) {
        requireRegion(regionId);
        return facts.municipalities(regionId);
    }

    /** Opens a region. */
    @Transactional
    public Territory openRegion(String name) {
        requireNew(facts.regions(), name, "region-exists");
        var id = facts.act(UUID.class, "select open_region(:name)", query -> query.bind("name", name));
        return new Territory(id, name, 0, 0);
    }

    /**
     * Opens a municipality.
     *
     * @throws Problem 404 when there is no such region
     */
    @Transactional
    public Territory openMunicipality(UUID regionId, String name) {
        requireRegion(regionId);
        requireNew(facts.municipalities(regionId), name, "municipality-exists");
        var id = facts.act(
                UUID.class,
                "select open_municipality(:region, :name)",
                query -> query.bind("region", regionId).bind("name", name));
        return new Territory(id, name, null, 0);
    }

    /** A part of the schools. */
    @Transactional
    public Page<SchoolOpening> list(OpeningSearch search, int limit, String cursor) {
        return OpeningLists.page(facts.schools(search, null, OpeningLists.position(cursor), limit + 1), limit);
    }

    /**
     * Opens a school with its first administrator: both are there afterwards, or neither.
     *
     * @param key names the request: a repeat gets the same answer while the slip is remembered
     * @throws Problem 400 for an unknown time zone and a year that is neither this one nor next to it, 409 for a name that is there or a login that is
     *     taken, 422 for an unknown municipality, 503 when the directory does not answer
     */
    @Transactional
    public Opened open(String key, SchoolOpening.Wanted wanted) {
        var year = SchoolClock.academicYearOf(clock.today());
        if (Math.abs(wanted.academicYear() - year) > 1) {
            throw Problem.invalid().at("/academicYear", "first-year-far", year - 1, year + 1);
        }
        if (!SchoolOpening.TIME_ZONES.contains(wanted.timeZone())) {
            throw Problem.invalid().at("/timeZone", "time-zone-unknown");
        }
        var done = invitations.once(key, "openSchool", wanted, () -> openNow(wanted));
        return new Opened(get(done.aboutId()), done.slip());
    }

    private Invitations.Done openNow(SchoolOpening.Wanted wanted) {
        var school = new UUID[1];
        var slip = invitations.invite(wanted.administrator(), "/administrator/login", (subject, login, code) -> {
            school[0] = facts.act(
                    UUID.class,
                    "select open_school(:municipality, :shortName, :fullName, :locality, :timeZone, :year)",
                    query -> query.bind("municipality", wanted.municipalityId())
                            .bind("shortName", wanted.shortName())
                            .bind("fullName", wanted.fullName())
                            .bind("locality", wanted.locality())
                            .bind("timeZone", wanted.timeZone())
                            .bind("year", wanted.academicYear()));
            return administrator(school[0], wanted.administrator(), subject, login, code);
        });
        return new Invitations.Done(school[0], slip);
    }

    /**
     * Those whom operators have invited to administer the school, the latest first.
     *
     * @throws Problem 404 when there is no such school
     */
    @Transactional
    public List<InvitedPerson> administrators(UUID schoolId) {
        get(schoolId);
        return facts.administrators(schoolId);
    }

    /**
     * Invites an administrator of a school that has none who can sign in.
     *
     * @throws Problem 404 when there is no such school, 409 for a login that is taken, 422 when an administrator has signed
     *     in, 503 when the directory does not answer
     */
    @Transactional
    public AccessSlip invite(String key, UUID schoolId, Invitee invitee) {
        return invitations
                .once(key, "inviteAdministrator " + schoolId, invitee, () -> {
                    requireNoAdministrator(get(schoolId));
                    return new Invitations.Done(
                            schoolId,
                            invitations.invite(
                                    invitee,
                                    "/login",
                                    (subject, login, code) -> administrator(schoolId, invitee, subject, login, code)));
                })
                .slip();
    }

    /**
     * Another code for an administrator who has never signed in.
     *
     * @throws Problem 404 for somebody whom no operator has invited there, 422 for somebody who has signed in already
     */
    @Transactional
    public AccessSlip reissue(String key, UUID schoolId, UUID personId) {
        return invitations
                .once(key, "reissueAdministrator " + schoolId + " " + personId, personId.toString(), () -> {
                    get(schoolId);
                    var person = OpeningLists.invited(facts.administrators(schoolId), personId);
                    return new Invitations.Done(
                            schoolId,
                            invitations.reissue(
                                    person, (subject, login, code) -> reissued(schoolId, personId, subject, code)));
                })
                .slip();
    }

    private UUID administrator(UUID schoolId, Invitee invitee, String subject, String login, String code) {
        var proof = slips.prove(code);
        var person = facts.act(
                UUID.class,
                """
                        select invite_administrator(:school, :lastName, :firstName, :middleName, :email, :subject, :login,
                            :salt, :hash, :days, :today)""",
                query -> query.bind("school", schoolId)
                        .bind("lastName", invitee.lastName())
                        .bind("firstName", invitee.firstName())
                        .bind("middleName", invitee.middleName())
                        .bind("email", invitee.email())
                        .bind("subject", subject)
                        .bind("login", login)
                        .bind("salt", proof.salt())
                        .bind("hash", proof.hash())
                        .bind("days", proof.days())
                        .bind("today", clock.today()));
        if (person == null) {
            throw Problem.refused("school-has-administrator");
        }
        return person;
    }

    private UUID reissued(UUID schoolId, UUID personId, String subject, String code) {
        var proof = slips.prove(code);
        var done = facts.act(
                Boolean.class,
                "select reissue_administrator(:school, :person, :subject, :salt, :hash, :days, :today)",
                query -> query.bind("school", schoolId)
                        .bind("person", personId)
                        .bind("subject", subject)
                        .bind("salt", proof.salt())
                        .bind("hash", proof.hash())
                        .bind("days", proof.days())
                        .bind("today", clock.today()));
        if (!done) {
            throw Problem.refused("invitation-used");
        }
        return personId;
    }

    private SchoolOpening get(UUID schoolId) {
        return facts.schools(ALL, schoolId, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("school-unknown"))
                .row();
    }

    private static void requireNoAdministrator(SchoolOpening school) {
        if (school.administrators() > 0) {
            throw Problem.refused("school-has-administrator");
        }
    }

    private void requireRegion(UUID regionId) {
        if (facts.regions().stream().noneMatch(region -> region.id().equals(regionId))) {
            throw Problem.notFound("region-unknown");
        }
    }

    // The database refuses the very same name; «область» and «Область» are one to people.
    private static void requireNew(List<Territory> known, String name, String code) {
        if (known.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            throw Problem.of(409, code).at("/name", code);
        }
    }
}
