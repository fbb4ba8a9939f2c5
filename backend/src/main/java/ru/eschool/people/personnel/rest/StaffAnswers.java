package ru.eschool.people.personnel.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.Personnel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.StaffCategory;
import ru.eschool.people.personnel.domain.AttestationResult;
import ru.eschool.people.personnel.domain.StaffCard;
import ru.eschool.people.personnel.domain.StaffDescription;
import ru.eschool.people.personnel.domain.StaffDuties;
import ru.eschool.people.personnel.domain.StaffListService;
import ru.eschool.people.personnel.domain.StaffMatch;
import ru.eschool.people.personnel.domain.StaffSummary;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations on staff answer with. */
public final class StaffAnswers {
    private StaffAnswers() {}

    /** A position in a list. */
    @Schema(name = "HeldPosition", description = "A position that is held.")
    public record HeldPosition(
            @Schema(examples = "Учитель") String title,
            PositionKind kind,

            @Schema(description = "Share of the full rate (ставка); absent when it was never said.", examples = "1")
            @MayBeAbsent
            BigDecimal rate) {
        static HeldPosition of(Personnel.HeldPosition position) {
            return new HeldPosition(position.title(), position.kind(), plain(position.rate()));
        }
    }

    /** One of the staff in a list. */
    @Schema(name = "StaffRow", description = "Somebody who works or worked at the school, in a list.")
    public record StaffRow(
            UUID id,
            @Schema(examples = "Иванова Мария Петровна") String displayName,

            @Schema(description = "Positions that are held today, or were on the last day of work; the main one first.")
            List<HeldPosition> positions,

            StaffCategory category,

            @Schema(description = "The last attestation.") @MayBeAbsent
            LocalDate attestedOn,

            @Schema(description = "When the next attestation is due; absent when none is.") @MayBeAbsent
            LocalDate attestationDueOn,

            LocalDate hiredOn,

            @Schema(description = "The last day of work; absent while nobody has been dismissed.") @MayBeAbsent
            LocalDate dismissedOn) {
        static StaffRow of(Personnel.Row row) {
            return new StaffRow(
                    row.id(),
                    row.displayName(),
                    row.positions().stream().map(HeldPosition::of).toList(),
                    row.category(),
                    row.attestedOn(),
                    row.attestationDueOn(),
                    row.hiredOn(),
                    row.dismissedOn());
        }
    }

    /** A part of a list. */
    @Schema(name = "StaffList", description = "A part of a list of staff.")
    public record StaffList(
            List<StaffRow> items,

            @Schema(description = "How many there are in all parts.", examples = "42")
            int total,

            String nextCursor) {
        static StaffList of(StaffListService.Found found) {
            return new StaffList(
                    found.page().items().stream().map(StaffRow::of).toList(),
                    found.total(),
                    found.page().nextCursor());
        }
    }

    /** How many are of a category. */
    @Schema(name = "StaffCategoryCount", description = "How many of those who work at the school are of a category.")
    public record CategoryCount(
            StaffCategory category, @Schema(examples = "7") int count) {}

    /** How many hold a position. */
    @Schema(name = "StaffPositionCount", description = "How many of those who work at the school hold a position.")
    public record PositionCount(
            @Schema(examples = "Учитель") String title,
            @Schema(examples = "21") int count) {}

    /** What is counted of the staff. */
    @Schema(name = "StaffSummary", description = "What is counted of those who work at the school today.")
    public record Summary(
            @Schema(description = "How many work here.", examples = "42")
            int working,

            @Schema(description = "Whose next attestation was due before today.", examples = "1")
            int overdue,

            @Schema(description = "Whose next attestation is due within a year from today.", examples = "5")
            int dueWithinYear,

            @Schema(description = "Every category, also those that nobody has.")
            List<CategoryCount> categories,

            @Schema(description = "The positions that are held, by title.")
            List<PositionCount> positions) {
        static Summary of(StaffSummary summary) {
            return new Summary(
                    summary.working(),
                    summary.overdue(),
                    summary.dueWithinYear(),
                    Arrays.stream(StaffCategory.values())
                            .map(category -> new CategoryCount(
                                    category, summary.categories().getOrDefault(category, 0)))
                            .toList(),
                    summary.positions().stream()
                            .map(titled -> new PositionCount(titled.title(), titled.count()))
                            .toList());
        }
    }

    /** A position on the record. */
    @Schema(name = "StaffPosition", description = "A position on the record of somebody who works at the school.")
    public record Position(
            UUID id,
            @Schema(examples = "Учитель") String title,
            PositionKind kind,

            @Schema(description = "Share of the full rate (ставка); absent when it was never said.", examples = "1")
            @MayBeAbsent
            BigDecimal rate,

            LocalDate startsOn,

            @Schema(description = "The last day; absent while it is held.") @MayBeAbsent
            LocalDate endsOn) {
        static Position of(StaffDescription.Position position) {
            return new Position(
                    position.id(),
                    position.title(),
                    position.kind(),
                    plain(position.rate()),
                    position.startsOn(),
                    position.endsOn());
        }
    }

    /** An attestation on the record. */
    @Schema(name = "StaffAttestation", description = "An attestation (аттестация) with what it has found.")
    public record Attestation(
            UUID id,
            AttestationResult category,
            LocalDate attestedOn,

            @Schema(
                    description = "When the next one is due after it: five years later for conformity with the position"
                            + " (273-ФЗ, ст. 49, ч. 2) and for a category that was given before 1 September 2023; absent for a"
                            + " category given since then, which has no end (приказ Минпросвещения № 196).")
            @MayBeAbsent
            LocalDate dueOn,

            @Schema(description = "Only for HR and the principal.", examples = "Приказ № 214 от 12.03.2024")
            @MayBeAbsent
            String document) {
        static Attestation of(StaffCard.Attested attested) {
            var attestation = attested.attestation();
            return new Attestation(
                    attestation.id(),
                    attestation.category(),
                    attestation.attestedOn(),
                    attested.dueOn(),
                    attestation.document());
        }
    }

    /** An education on the record. */
    @Schema(name = "StaffEducation", description = "An education that somebody who works at the school has.")
    public record Education(
            UUID id,
            EducationLevel level,

            @Schema(examples = "Московский педагогический государственный университет")
            String institution,

            @Schema(examples = "Математика, учитель математики") @MayBeAbsent
            String speciality,

            @Schema(examples = "2008") @MayBeAbsent Integer graduatedIn,

            @Schema(description = "Only for HR and the principal.", examples = "ВСГ 1234567") @MayBeAbsent
            String document) {
        static Education of(StaffDescription.Education education) {
            return new Education(
                    education.id(),
                    education.level(),
                    education.institution(),
                    education.speciality(),
                    education.graduatedIn(),
                    education.document());
        }
    }

    /** A course on the record. */
    @Schema(name = "StaffCourse", description = "A course of further training (повышение квалификации).")
    public record Course(
            UUID id,

            @Schema(examples = "Функциональная грамотность на уроках математики")
            String title,

            @Schema(examples = "36") int hours,
            LocalDate startsOn,
            LocalDate endsOn,

            @Schema(description = "Only for HR and the principal.", examples = "Удостоверение № 7827-01") @MayBeAbsent
            String document) {
        static Course of(StaffDescription.Course course) {
            return new Course(
                    course.id(), course.title(), course.hours(), course.startsOn(), course.endsOn(), course.document());
        }
    }

    /** A dismissal. */
    @Schema(name = "StaffDismissal", description = "When somebody was or will be dismissed.")
    public record Dismissal(
            @Schema(description = "The last day of work.") LocalDate on,

            @Schema(description = "Only for HR and the principal.", examples = "Приказ № 31-к от 20.08.2026")
            @MayBeAbsent
            String document) {
        static Dismissal of(StaffCard.Dismissal dismissal) {
            return dismissal == null ? null : new Dismissal(dismissal.on(), dismissal.document());
        }
    }

    /** The whole record. */
    @Schema(name = "StaffMember", description = "The whole record of somebody who works or worked at the school.")
    public record StaffMember(
            UUID id,
            @Schema(examples = "Иванова Мария Петровна") String displayName,
            @Schema(examples = "Иванова") String lastName,
            @Schema(examples = "Мария") String firstName,
            @Schema(examples = "Петровна") @MayBeAbsent String middleName,

            @Schema(description = "Only for HR and the principal.") @MayBeAbsent
            LocalDate birthDate,

            LocalDate hiredOn,
            StaffCategory category,

            @Schema(description = "When the next attestation is due; absent when none is.") @MayBeAbsent
            LocalDate attestationDueOn,

            List<Position> positions,

            @Schema(description = "Newest first.") List<Attestation> attestations,

            List<Education> educations,

            @Schema(description = "Newest first.") List<Course> courses,

            @Schema(description = "Absent while nobody has been dismissed.") @MayBeAbsent
            Dismissal dismissal,

            @Schema(description = "Why the last dismissal was taken back; only for HR and the principal.") @MayBeAbsent
            String reinstatementReason,

            int version) {
        static StaffMember of(StaffCard card) {
            var description = card.description();
            var name = description.name();
            return new StaffMember(
                    card.id(),
                    card.displayName(),
                    name.lastName(),
                    name.firstName(),
                    name.middleName(),
                    description.birthDate(),
                    description.hiredOn(),
                    card.category(),
                    card.attestationDueOn(),
                    description.positions().stream().map(Position::of).toList(),
                    card.attestations().stream().map(Attestation::of).toList(),
                    description.educations().stream().map(Education::of).toList(),
                    description.courses().stream().map(Course::of).toList(),
                    Dismissal.of(card.dismissal()),
                    card.reinstatementReason(),
                    card.version());
        }
    }

    /** Somebody who may be meant. */
    @Schema(name = "StaffMatch", description = "Somebody of the school who may be the one who comes to work.")
    public record Match(
            UUID id,
            @Schema(examples = "Иванова Мария Петровна") String displayName,
            List<StaffMatch.Relation> relations) {
        static Match of(StaffMatch match) {
            return new Match(match.id(), match.displayName(), match.relations());
        }
    }

    /** Those who may be meant. */
    @Schema(name = "StaffMatchList", description = "Those who may be meant; none when nobody is called so.")
    public record MatchList(List<Match> items) {}

    /** A class that is led. */
    @Schema(name = "StaffLedClass", description = "A class that somebody leads.")
    public record LedClass(UUID id, @Schema(examples = "7Б") String name) {}

    /** A journal that is taught in. */
    @Schema(name = "StaffTaughtJournal", description = "A journal in which somebody teaches.")
    public record TaughtJournal(
            UUID id,
            @Schema(examples = "7Б") String groupName,
            @Schema(examples = "Алгебра") String subjectName) {}

    /** What is still somebody's. */
    @Schema(
            name = "StaffDuties",
            description = "What is still somebody's: roles end with a dismissal, all else stays until others get it.")
    public record Duties(
            @Schema(description = "Roles that would end.") List<Role> roles,

            @Schema(description = "Classes of this year or a later one.")
            List<LedClass> classes,

            @Schema(description = "Journals of this year or a later one.")
            List<TaughtJournal> journals,

            @Schema(description = "Lessons of today and later, substitutions included.", examples = "120")
            int lessonsAhead,

            @Schema(description = "The day of the last one.") @MayBeAbsent
            LocalDate lessonsUntil) {
        static Duties of(StaffDuties duties) {
            return new Duties(
                    duties.roles().stream().map(Role::valueOf).toList(),
                    duties.classes().stream()
                            .map(led -> new LedClass(led.id(), led.name()))
                            .toList(),
                    duties.journals().stream()
                            .map(taught -> new TaughtJournal(taught.id(), taught.groupName(), taught.subjectName()))
                            .toList(),
                    duties.lessonsAhead(),
                    duties.lessonsUntil());
        }
    }

    /** «1» and not «1.000». */
    private static BigDecimal plain(BigDecimal rate) {
        return rate == null ? null : new BigDecimal(rate.stripTrailingZeros().toPlainString());
    }
}
