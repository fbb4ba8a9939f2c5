package ru.eschool.people.personnel.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.Personnel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.StaffCategory;
import ru.eschool.people.personnel.domain.AttestationResult;
import ru.eschool.people.personnel.domain.StaffDescription;
import ru.eschool.people.personnel.domain.StaffMatch;
import ru.eschool.people.personnel.domain.StaffService;

/** What the operations on staff are asked with. */
final class StaffRequests {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";
    private static final int USUAL_LIMIT = 50;

    private StaffRequests() {}

    /** Whom to list; sent as a body, since an address with a name in it ends up in logs and histories. */
    @Schema(name = "StaffSearch", description = "Which staff to list, in which order.")
    record StaffSearch(
            @Schema(
                    description = "The beginning of the surname, and after a space of the first name.",
                    examples = "Иванова М")
            @Size(max = 200)
            String query,

            @Schema(description = "Those who work here when absent.", defaultValue = "WORKING")
            Personnel.State state,

            @Schema(description = "Who holds this position today.", examples = "Учитель")
            @Size(max = 200)
            @Pattern(regexp = SOME_TEXT)
            String position,

            StaffCategory category,

            @Schema(description = "Whose next attestation is due within so many months, or is overdue.", examples = "6")
            @Min(0)
            @Max(120)
            Integer dueWithinMonths,

            @Schema(description = "By name when absent.", defaultValue = "NAME")
            Personnel.Order sort,

            @Schema(description = "Whether the last comes first; false when absent.", defaultValue = "false")
            Boolean descending,

            @Schema(description = "How many at most.", defaultValue = "50") @Min(1) @Max(200)
            Integer limit,

            @Schema(description = "The `nextCursor` of the part before.") @Size(max = 200)
            String cursor) {
        Personnel.Selection selection() {
            return new Personnel.Selection(
                    "",
                    "",
                    state == null ? Personnel.State.WORKING : state,
                    position,
                    category,
                    dueWithinMonths,
                    sort == null ? Personnel.Order.NAME : sort,
                    Boolean.TRUE.equals(descending));
        }

        int limitOrUsual() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    /** Who is looked for before somebody new is entered. */
    @Schema(name = "StaffMatchSearch", description = "The name and the day of birth of somebody who comes to work.")
    record StaffMatchSearch(
            @Schema(examples = "Иванова") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String lastName,

            @Schema(examples = "Мария") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String firstName,

            @Schema(examples = "Петровна") @Size(max = 100) String middleName,
            LocalDate birthDate) {
        StaffMatch.Sought sought() {
            return new StaffMatch.Sought(name(lastName, firstName, middleName), birthDate);
        }
    }

    /** Somebody new on the staff. */
    @Schema(name = "CreateStaffMember", description = "Somebody who comes to work at the school.")
    record CreateStaffMember(
            @NotNull @Valid DescribeStaffMember member,

            @Schema(
                    description =
                            "The person of the school who is meant, of `POST /staff-matches`; the name stays as the"
                                    + " school has it.")
            UUID samePersonId,

            @Schema(
                    description = "Whether none of those is meant who are called so; false when absent.",
                    defaultValue = "false")
            Boolean anotherPerson) {
        StaffService.Newcomer newcomer() {
            return new StaffService.Newcomer(member.description(), samePersonId, Boolean.TRUE.equals(anotherPerson));
        }
    }

    /** A record of staff as a whole; a field that is not sent is empty. */
    @Schema(
            name = "DescribeStaffMember",
            description =
                    "A record of staff as a whole: a field that is not sent is empty. Parts with an id are changed, those"
                            + " without one come, those that are not sent go.")
    record DescribeStaffMember(
            @Schema(examples = "Иванова") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String lastName,

            @Schema(examples = "Мария") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String firstName,

            @Schema(examples = "Петровна") @Size(max = 100) String middleName,
            LocalDate birthDate,
            @NotNull LocalDate hiredOn,

            @Schema(description = "At least one.") @NotNull @Size(min = 1, max = 30)
            List<@NotNull @Valid DescribePosition> positions,

            @Size(max = 50) List<@NotNull @Valid DescribeAttestation> attestations,
            @Size(max = 30) List<@NotNull @Valid DescribeEducation> educations,
            @Size(max = 200) List<@NotNull @Valid DescribeCourse> courses) {
        StaffDescription description() {
            return new StaffDescription(
                    name(lastName, firstName, middleName),
                    birthDate,
                    hiredOn,
                    positions.stream().map(DescribePosition::description).toList(),
                    orNone(attestations).stream()
                            .map(DescribeAttestation::description)
                            .toList(),
                    orNone(educations).stream()
                            .map(DescribeEducation::description)
                            .toList(),
                    orNone(courses).stream().map(DescribeCourse::description).toList());
        }
    }

    /** A position. */
    @Schema(name = "DescribePosition", description = "A position that is or was held.")
    record DescribePosition(
            @Schema(description = "Of a position that is there; absent for a new one.")
            UUID id,

            @Schema(examples = "Учитель") @NotNull @Size(max = 200) @Pattern(regexp = SOME_TEXT)
            String title,

            @NotNull PositionKind kind,

            @Schema(description = "Share of the full rate (ставка).", examples = "1.5")
            @DecimalMin("0.001")
            @DecimalMax("2")
            @Digits(integer = 1, fraction = 3)
            BigDecimal rate,

            @NotNull LocalDate startsOn,

            @Schema(description = "The last day; absent while it is held.")
            LocalDate endsOn) {
        StaffDescription.Position description() {
            return new StaffDescription.Position(id, title.strip(), kind, rate, startsOn, endsOn);
        }
    }

    /** An attestation. */
    @Schema(name = "DescribeAttestation", description = "An attestation (аттестация) with what it has found.")
    record DescribeAttestation(
            @Schema(description = "Of an attestation that is there; absent for a new one.")
            UUID id,

            @NotNull AttestationResult category,
            @NotNull LocalDate attestedOn,

            @Schema(description = "The order or record that it rests on.", examples = "Приказ № 214 от 12.03.2024")
            @Size(max = 200)
            String document) {
        StaffDescription.Attestation description() {
            return new StaffDescription.Attestation(id, category, attestedOn, textOrNull(document));
        }
    }

    /** An education. */
    @Schema(name = "DescribeEducation", description = "An education that somebody has.")
    record DescribeEducation(
            @Schema(description = "Of an education that is there; absent for a new one.")
            UUID id,

            @NotNull EducationLevel level,

            @Schema(examples = "Московский педагогический государственный университет")
            @NotNull
            @Size(max = 300)
            @Pattern(regexp = SOME_TEXT)
            String institution,

            @Schema(description = "Speciality with qualification.", examples = "Математика, учитель математики")
            @Size(max = 300)
            String speciality,

            @Schema(examples = "2008") @Min(1930) @Max(2100) Integer graduatedIn,

            @Schema(description = "The diploma.", examples = "ВСГ 1234567") @Size(max = 200)
            String document) {
        StaffDescription.Education description() {
            return new StaffDescription.Education(
                    id, level, institution.strip(), textOrNull(speciality), graduatedIn, textOrNull(document));
        }
    }

    /** A course. */
    @Schema(name = "DescribeCourse", description = "A course of further training (повышение квалификации).")
    record DescribeCourse(
            @Schema(description = "Of a course that is there; absent for a new one.")
            UUID id,

            @Schema(examples = "Функциональная грамотность на уроках математики")
            @NotNull
            @Size(max = 300)
            @Pattern(regexp = SOME_TEXT)
            String title,

            @Schema(examples = "36") @NotNull @Min(1) @Max(5000)
            Integer hours,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,

            @Schema(description = "The certificate.", examples = "Удостоверение № 7827-01") @Size(max = 200)
            String document) {
        StaffDescription.Course description() {
            return new StaffDescription.Course(id, title.strip(), hours, startsOn, endsOn, textOrNull(document));
        }
    }

    /** A dismissal. */
    @Schema(name = "DismissStaffMember", description = "When somebody is dismissed, and by which order.")
    record DismissStaffMember(
            @Schema(description = "The last day of work.") @NotNull
            LocalDate on,

            @Schema(examples = "Приказ № 31-к от 20.08.2026") @Size(max = 200)
            String document) {
        String documentOrNull() {
            return textOrNull(document);
        }
    }

    /** Why a dismissal is taken back. */
    @Schema(name = "ReinstateStaffMember", description = "Why a dismissal is taken back.")
    record ReinstateStaffMember(
            @Schema(examples = "Приказ об увольнении отменён") @NotNull @Size(max = 500) @Pattern(regexp = SOME_TEXT)
            String reason) {}

    private static Name name(String last, String first, String middle) {
        return new Name(last.strip(), first.strip(), textOrNull(middle));
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
