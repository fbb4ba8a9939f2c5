package ru.eschool.identity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.identity.domain.InvitationState;
import ru.eschool.identity.domain.InvitedPerson;
import ru.eschool.identity.domain.Invitee;
import ru.eschool.identity.domain.OfficeOpeningService;
import ru.eschool.identity.domain.OfficeRole;
import ru.eschool.identity.domain.OpeningState;
import ru.eschool.identity.domain.SchoolOpeningService;
import ru.eschool.identity.domain.Territory;
import ru.eschool.platform.Problem;
import ru.eschool.platform.rest.MayBeAbsent;

/** What an operator of the server sends and is answered. */
public final class OpeningAnswers {
    // Keycloak names the users of machine accounts after their clients.
    private static final Pattern LOGIN = Pattern.compile("(?!service-account-)[a-z][a-z0-9._-]{2,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private OpeningAnswers() {}

    /** A name. */
    @Schema(name = "NameTerritory", description = "The name of a region or a municipality that is to be opened.")
    public record NameTerritory(
            @Schema(minLength = 1, description = "No two of one region have one name.", examples = "Заречная область")
            @NotBlank
            @Size(max = 200)
            String name) {}

    /** A region. */
    @Schema(name = "OpenedRegion", description = "A region of the server.")
    public record OpenedRegion(
            UUID id, @Schema(examples = "Заречная область") String name, int municipalities, int schools) {
        static OpenedRegion of(Territory region) {
            return new OpenedRegion(region.id(), region.name(), region.municipalities(), region.schools());
        }
    }

    /** All regions. */
    @Schema(name = "OpenedRegionList", description = "The regions of the server by name.")
    public record OpenedRegionList(List<OpenedRegion> items) {}

    /** A municipality. */
    @Schema(name = "OpenedMunicipality", description = "A municipality of a region.")
    public record OpenedMunicipality(
            UUID id,

            @Schema(examples = "Городской округ город Речной")
            String name,

            int schools) {
        static OpenedMunicipality of(Territory municipality) {
            return new OpenedMunicipality(municipality.id(), municipality.name(), municipality.schools());
        }
    }

    /** All of a region. */
    @Schema(name = "OpenedMunicipalityList", description = "The municipalities of a region by name.")
    public record OpenedMunicipalityList(List<OpenedMunicipality> items) {}

    /** Whom to invite. */
    @Schema(name = "Invitee", description = "Whom the operator invites; the answer has the one-time code.")
    public record InvitePerson(
            @Schema(minLength = 1, examples = "Кузнецова") @NotBlank @Size(max = 100)
            String lastName,

            @Schema(minLength = 1, examples = "Ольга") @NotBlank @Size(max = 100)
            String firstName,

            @Schema(examples = "Игоревна") @Size(max = 100) String middleName,

            @Schema(
                    description = "For the papers of the school or the office; nothing is sent there.",
                    examples = "school1@example.ru")
            @Size(max = 200)
            String email,

            @Schema(
                    description =
                            "A login to sign in by: 3 to 60 small Latin letters, digits, dots, hyphens and underscores, a letter"
                                    + " first. Absent: one is made of the last name.",
                    examples = "kuznetsova.o")
            @Size(max = 60)
            String login) {
        /**
         * The invitee without outer spaces.
         *
         * @param pointer where the person stands in the request
         */
        Invitee invitee(String pointer) {
            var wanted = new Invitee(
                    lastName.strip(),
                    firstName.strip(),
                    textOrNull(middleName),
                    textOrNull(email),
                    login == null || login.isBlank() ? null : login.strip().toLowerCase(Locale.ROOT));
            var problem = Problem.invalid();
            if (wanted.login() != null && !LOGIN.matcher(wanted.login()).matches()) {
                problem.at(pointer + "/login", "login-form");
            }
            if (wanted.email() != null && !EMAIL.matcher(wanted.email()).matches()) {
                problem.at(pointer + "/email", "email-form");
            }
            if (!problem.fields().isEmpty()) {
                throw problem;
            }
            return wanted;
        }
    }

    /** A school to be opened. */
    @Schema(name = "OpenSchool", description = "A school that is to be opened, with its first administrator.")
    public record OpenSchool(
            @NotNull UUID municipalityId,

            @Schema(minLength = 1, description = "No two schools of a municipality have one.", examples = "Школа № 1")
            @NotBlank
            @Size(max = 100)
            String shortName,

            @Schema(
                    minLength = 1,
                    description = "By the charter.",
                    examples = "Муниципальное бюджетное общеобразовательное учреждение «Школа № 1»")
            @NotBlank
            @Size(max = 500)
            String fullName,

            @Schema(minLength = 1, examples = "г. Речной") @NotBlank @Size(max = 200)
            String locality,

            @Schema(
                    enumeration = {
                        "Europe/Kaliningrad",
                        "Europe/Moscow",
                        "Europe/Samara",
                        "Asia/Yekaterinburg",
                        "Asia/Omsk",
                        "Asia/Krasnoyarsk",
                        "Asia/Irkutsk",
                        "Asia/Yakutsk",
                        "Asia/Vladivostok",
                        "Asia/Magadan",
                        "Asia/Kamchatka"
                    },
                    examples = "Europe/Moscow")
            @NotNull
            String timeZone,

            @Schema(
                    description =
                            "Calendar year in which the first academic year starts: this one, the one before or the next.",
                    examples = "2026")
            @NotNull
            Integer academicYear,

            @NotNull @Valid InvitePerson administrator) {
        ru.eschool.identity.domain.SchoolOpening.Wanted wanted() {
            return new ru.eschool.identity.domain.SchoolOpening.Wanted(
                    municipalityId,
                    shortName.strip(),
                    fullName.strip(),
                    locality.strip(),
                    timeZone,
                    academicYear,
                    administrator.invitee("/administrator"));
        }
    }

    /** A school of the server. */
    @Schema(
            name = "SchoolOpening",
            description = "A school of the server, and whether anybody administers it. No person is named.")
    public record SchoolOpening(
            UUID id,
            @Schema(examples = "Школа № 1") String shortName,
            String fullName,
            @Schema(examples = "г. Речной") String locality,
            @Schema(examples = "Europe/Moscow") String timeZone,
            String regionName,
            String municipalityName,
            Instant openedAt,
            OpeningState state,

            @Schema(description = "Who administer it today and have signed in.")
            int administrators,

            @Schema(description = "Who are to administer it and have not signed in yet.")
            int invited) {
        static SchoolOpening of(ru.eschool.identity.domain.SchoolOpening school) {
            return new SchoolOpening(
                    school.id(),
                    school.shortName(),
                    school.fullName(),
                    school.locality(),
                    school.timeZone(),
                    school.regionName(),
                    school.municipalityName(),
                    school.openedAt(),
                    school.state(),
                    school.administrators(),
                    school.invited());
        }
    }

    /** A part of the schools. */
    @Schema(name = "SchoolOpeningList", description = "A part of the schools of the server.")
    public record SchoolOpeningList(
            List<SchoolOpening> items, @MayBeAbsent String nextCursor) {}

    /** What was opened. */
    @Schema(name = "OpenedSchool", description = "The school that was opened and the slip of its first administrator.")
    public record OpenedSchool(SchoolOpening school, AccessSlipAnswer slip) {
        static OpenedSchool of(SchoolOpeningService.Opened opened) {
            return new OpenedSchool(SchoolOpening.of(opened.school()), AccessSlipAnswer.of(opened.slip()));
        }
    }

    /** Somebody who was invited. */
    @Schema(
            name = "InvitedPerson",
            description = "Somebody whom an operator has invited; nobody else is shown to an operator.")
    public record Invited(
            @Schema(description = "Of the person in the school, or of the officer.")
            UUID id,

            String displayName,
            @Schema(examples = "kuznetsova.o") String login,

            @Schema(description = "Of an officer, when it was given; that of an administrator is the school's to see.")
            @MayBeAbsent
            String email,

            InvitationState state,
            Instant invitedAt) {
        static Invited of(InvitedPerson person) {
            return new Invited(
                    person.id(),
                    person.displayName(),
                    person.login(),
                    person.email(),
                    person.state(),
                    person.invitedAt());
        }
    }

    /** Those who were invited. */
    @Schema(name = "InvitedPersonList", description = "Those whom operators have invited to a school or an office.")
    public record InvitedList(List<Invited> items) {
        static InvitedList of(List<InvitedPerson> people) {
            return new InvitedList(people.stream().map(Invited::of).toList());
        }
    }

    /** An office to be opened. */
    @Schema(
            name = "OpenOffice",
            description = "An office above the schools that is to be opened, with its first officer.")
    public record OpenOffice(
            @NotNull OfficeRole role,

            @Schema(minLength = 1, examples = "Управление образования города Речного") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "Absent for SYSTEM_OPERATOR, needed for the others.")
            UUID regionId,

            @Schema(description = "Needed for MUNICIPAL_OFFICER, possible for SUPPORT_OFFICER.")
            UUID municipalityId,

            @NotNull @Valid InvitePerson officer) {
        ru.eschool.identity.domain.OfficeOpening.Wanted wanted() {
            return new ru.eschool.identity.domain.OfficeOpening.Wanted(
                    role, name.strip(), regionId, municipalityId, officer.invitee("/officer"));
        }
    }

    /** An office. */
    @Schema(name = "OfficeOpening", description = "An office above the schools.")
    public record OfficeOpening(
            UUID id,
            OfficeRole role,

            @Schema(examples = "Управление образования города Речного")
            String name,

            @Schema(description = "Absent for an office without a territory.") @MayBeAbsent
            String regionName,

            @Schema(description = "Absent for an office of a whole region.") @MayBeAbsent
            String municipalityName,

            @Schema(description = "Who work there today and have signed in.")
            int officers,

            @Schema(description = "Who are to work there and have not signed in yet.")
            int invited) {
        static OfficeOpening of(ru.eschool.identity.domain.OfficeOpening office) {
            return new OfficeOpening(
                    office.id(),
                    office.role(),
                    office.name(),
                    office.regionName(),
                    office.municipalityName(),
                    office.officers(),
                    office.invited());
        }
    }

    /** A part of the offices. */
    @Schema(name = "OfficeOpeningList", description = "A part of the offices above the schools, by name.")
    public record OfficeOpeningList(
            List<OfficeOpening> items, @MayBeAbsent String nextCursor) {}

    /** What was opened. */
    @Schema(name = "OpenedOffice", description = "The office that was opened and the slip of its first officer.")
    public record OpenedOffice(OfficeOpening office, AccessSlipAnswer slip) {
        static OpenedOffice of(OfficeOpeningService.Opened opened) {
            return new OpenedOffice(OfficeOpening.of(opened.office()), AccessSlipAnswer.of(opened.slip()));
        }
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
