package ru.eschool.people.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.audit.RecordHistory;
import ru.eschool.platform.PersonName;

/** What is shown of the history of a person's records. */
public final class PersonHistory {
    /** Say the same as the record itself, or nothing to a reader. */
    private static final Set<String> HIDDEN =
            Set.of("student_id", "person_id", "whole_class", "is_staff", "academic_year", "opened_by", "closed_by");

    private static final String BIRTH_DATE = "birth_date";

    private PersonHistory() {}

    /** The records of a person, each a table of this feature. */
    @Schema(
            description =
                    "Which of a person's records it is: ENROLMENT is a time at the school, GUARDIANSHIP ties a guardian to"
                            + " a child, GROUP_MEMBERSHIP a pupil to a class or group; those that begin with STAFF belong to"
                            + " the record of somebody who works at the school.")
    public enum Record {
        PERSON,
        PERSON_DETAIL,
        STUDENT,
        ENROLMENT,
        STAFF_MEMBER,
        STAFF_POSITION,
        STAFF_ATTESTATION,
        STAFF_EDUCATION,
        STAFF_COURSE,
        GUARDIANSHIP,
        GROUP_MEMBERSHIP;

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Record of(String table) {
            return valueOf(table.toUpperCase(Locale.ROOT));
        }

        /** What belongs to a person's own page. */
        static Set<String> ofPerson() {
            return tables(Stream.of(PERSON, PERSON_DETAIL, STUDENT, ENROLMENT, GUARDIANSHIP, GROUP_MEMBERSHIP));
        }

        /** What HR keeps of somebody who works at the school. */
        static Set<String> ofStaff() {
            return tables(Stream.of(
                    PERSON,
                    PERSON_DETAIL,
                    STAFF_MEMBER,
                    STAFF_POSITION,
                    STAFF_ATTESTATION,
                    STAFF_EDUCATION,
                    STAFF_COURSE));
        }

        /** What everybody may know of a person. */
        static Set<String> names() {
            return tables(Stream.of(PERSON));
        }

        /** What of a guardian belongs to the page of the child. */
        static Set<String> ofGuardian() {
            return tables(Stream.of(PERSON, PERSON_DETAIL));
        }

        private static Set<String> tables(Stream<Record> records) {
            return records.map(Record::table).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A change with names in place of ids.
     *
     * @param person whose record it is
     * @param by who did it; null when nobody was signed in
     */
    public record NamedChange(
            RecordHistory.Change change,
            Record record,
            PersonName person,
            PersonName by,
            List<RecordHistory.Field> fields) {}

    static List<RecordHistory.Field> shown(RecordHistory.Change change) {
        return change.fields().stream()
                .filter(field -> !HIDDEN.contains(field.name()))
                .toList();
    }

    /** Of personal data HR keeps the day of birth only: a phone that a guardian gave to the class teacher is not its business. */
    static Stream<NamedChange> ofStaff(NamedChange change) {
        if (change.record() != Record.PERSON_DETAIL) {
            return Stream.of(change);
        }
        var fields = change.fields().stream()
                .filter(field -> BIRTH_DATE.equals(field.name()))
                .toList();
        return fields.isEmpty()
                ? Stream.empty()
                : Stream.of(new NamedChange(change.change(), change.record(), change.person(), change.by(), fields));
    }
}
