package ru.eschool.people.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.audit.RecordHistory;
import ru.eschool.people.domain.PersonHistory;
import ru.eschool.people.domain.PersonHistory.NamedChange;
import ru.eschool.people.domain.PersonRecordService;
import ru.eschool.people.domain.PersonRecordService.PersonWithFamily;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations on one person answer with. */
public final class PersonAnswers {
    private PersonAnswers() {}

    /** A person with everything that the school knows. */
    @Schema(name = "PersonRecord", description = "A person with everything that the school knows.")
    public record PersonRecord(
            UUID id,
            @Schema(examples = "Иванова Мария Петровна") String displayName,
            String lastName,
            String firstName,
            @MayBeAbsent String middleName,

            @Schema(description = "Whether the person works at the school.")
            boolean staff,

            @Schema(description = "Whether the person is or was a pupil of the school.")
            boolean pupil,

            @MayBeAbsent LocalDate enrolledOn,

            @Schema(description = "Of a pupil who has left, the day of leaving.") @MayBeAbsent
            LocalDate departedOn,

            @Schema(examples = "7Б") @MayBeAbsent String className,
            @MayBeAbsent LocalDate birthDate,

            @Schema(description = "M or F.", examples = "F") @MayBeAbsent
            String sex,

            @Schema(examples = "30120003759") @MayBeAbsent String snils,
            @MayBeAbsent String citizenship,
            @MayBeAbsent String registrationAddress,
            @MayBeAbsent String livingAddress,
            @MayBeAbsent String phone,
            @MayBeAbsent String email,

            @Schema(description = "Of a pupil.") List<PeopleAnswers.GuardianRow> guardians,

            @Schema(description = "Whose guardian the person is; a class teacher sees those of the own class.")
            List<PersonName> children,

            @Schema(
                    description = "Of a pupil who has left: until when the personal data of the diary has to be"
                            + " destroyed.")
            @MayBeAbsent
            LegalTerm destroyBy) {
        static PersonRecord of(PersonWithFamily found) {
            var person = found.person();
            return new PersonRecord(
                    person.id(),
                    person.displayName(),
                    person.lastName(),
                    person.firstName(),
                    person.middleName(),
                    person.staff(),
                    person.pupil(),
                    person.enrolledOn(),
                    person.departedOn(),
                    person.className(),
                    person.birthDate(),
                    person.sex(),
                    person.snils(),
                    person.citizenship(),
                    person.registrationAddress(),
                    person.livingAddress(),
                    person.phone(),
                    person.email(),
                    found.guardians().stream()
                            .map(PeopleAnswers.GuardianRow::of)
                            .toList(),
                    found.children(),
                    found.destroyBy() == null ? null : LegalTerm.of(found.destroyBy()));
        }
    }

    /** A term that the law sets. */
    @Schema(
            name = "LegalTerm",
            description =
                    "A term that the law sets in working days of the state's production calendar, counted from the"
                            + " day after an event.")
    public record LegalTerm(
            @Schema(description = "The day of the event.") LocalDate event,

            @Schema(description = "Working days.", examples = "3")
            int days,

            @Schema(
                    description =
                            "The last day; absent when the calendar does not know a year that the term runs into.")
            @MayBeAbsent
            LocalDate dueOn,

            @Schema(
                    description = "Whether the term runs through a year of which only the law's own holidays are known,"
                            + " so that a decree about moved days may still change it.")
            boolean provisional,

            @Schema(description = "The year that the calendar does not know.", examples = "2028") @MayBeAbsent
            Integer unknownYear,

            @Schema(description = "Whether the last day has passed.")
            boolean over) {
        static LegalTerm of(PersonRecordService.LegalTerm term) {
            return new LegalTerm(
                    term.event(),
                    term.days(),
                    term.due().day(),
                    term.due().provisional(),
                    term.due().unknownYear(),
                    term.over());
        }
    }

    /** A field that was changed. */
    @Schema(name = "ChangedField", description = "A field that was changed.")
    public record ChangedField(
            @Schema(description = "The field of the record.", examples = "phone")
            String name,

            @Schema(description = "Absent when nothing stood there, or the value has been destroyed.") @MayBeAbsent
            String oldValue,

            @Schema(description = "Absent when the field was emptied, or the value has been destroyed.") @MayBeAbsent
            String newValue) {
        static ChangedField of(RecordHistory.Field field) {
            return new ChangedField(camelCase(field.name()), field.oldValue(), field.newValue());
        }

        private static String camelCase(String column) {
            var name = new StringBuilder();
            for (var word : column.split("_")) {
                name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return name.toString();
        }
    }

    /** A change of one of a person's records. */
    @Schema(name = "PersonChange", description = "A change of one of a person's records.")
    public record PersonChange(
            @Schema(description = "Place in the history; grows with time.")
            String id,

            Instant at,
            PersonHistory.Record record,
            RecordHistory.Action action,

            @Schema(description = "Whose record it is: the person's own or, of a pupil, a guardian's.")
            PersonName person,

            List<ChangedField> fields,

            @Schema(description = "Whether the values have been destroyed by an act; the names of the fields are left.")
            boolean destroyed,

            @Schema(description = "The act by which values were destroyed.") @MayBeAbsent
            String reason,

            @Schema(description = "Who did it; absent for an operator, of the server or of the database.") @MayBeAbsent
            PersonName by,

            @Schema(description = "The role in which it was done.") @MayBeAbsent
            String role) {
        static PersonChange of(NamedChange named) {
            var change = named.change();
            return new PersonChange(
                    Long.toString(change.seq()),
                    change.at(),
                    named.record(),
                    change.action(),
                    named.person(),
                    named.fields().stream().map(ChangedField::of).toList(),
                    change.destroyed(),
                    change.reason(),
                    named.by(),
                    change.actorRole());
        }
    }

    /** A part of a person's history. */
    @Schema(name = "PersonChangeList", description = "A part of the history of a person's records, newest first.")
    public record PersonChangeList(List<PersonChange> items, String nextCursor) {
        public static PersonChangeList of(Page<NamedChange> page) {
            return new PersonChangeList(
                    page.items().stream().map(PersonChange::of).toList(), page.nextCursor());
        }
    }
}
