package ru.eschool.people.personnel.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.StaffCategory;
import ru.eschool.platform.PersonNames;

/**
 * The whole record of somebody who works or worked at the school.
 *
 * @param category what the last attestation has found and what still holds
 * @param attestationDueOn when the next one is due; null when none is
 * @param attestations newest first, each with the day when the next was due after it
 * @param dismissal null while the person works here
 * @param reinstatementReason why the last dismissal was taken back, or null
 */
public record StaffCard(
        UUID id,
        StaffDescription description,
        StaffCategory category,
        LocalDate attestationDueOn,
        List<Attested> attestations,
        Dismissal dismissal,
        String reinstatementReason,
        int version) {

    /** An attestation, and when the next one is due after it; null when none is. */
    public record Attested(StaffDescription.Attestation attestation, LocalDate dueOn) {}

    /** A dismissal: the last day of work and the order. */
    public record Dismissal(LocalDate on, String document) {}

    public String displayName() {
        var name = description.name();
        return PersonNames.full(name.lastName(), name.firstName(), name.middleName());
    }

    /** The same without what only those see who need it: day of birth, numbers of documents. */
    StaffCard withoutPersonalData() {
        return new StaffCard(
                id,
                new StaffDescription(
                        description.name(),
                        null,
                        description.hiredOn(),
                        description.positions(),
                        description.attestations().stream()
                                .map(StaffCard::withoutDocument)
                                .toList(),
                        description.educations().stream()
                                .map(education -> new StaffDescription.Education(
                                        education.id(),
                                        education.level(),
                                        education.institution(),
                                        education.speciality(),
                                        education.graduatedIn(),
                                        null))
                                .toList(),
                        description.courses().stream()
                                .map(course -> new StaffDescription.Course(
                                        course.id(),
                                        course.title(),
                                        course.hours(),
                                        course.startsOn(),
                                        course.endsOn(),
                                        null))
                                .toList()),
                category,
                attestationDueOn,
                attestations.stream()
                        .map(attested -> new Attested(withoutDocument(attested.attestation()), attested.dueOn()))
                        .toList(),
                dismissal == null ? null : new Dismissal(dismissal.on(), null),
                null,
                version);
    }

    private static StaffDescription.Attestation withoutDocument(StaffDescription.Attestation attestation) {
        return new StaffDescription.Attestation(
                attestation.id(), attestation.category(), attestation.attestedOn(), null);
    }
}
