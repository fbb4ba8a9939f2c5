package ru.eschool.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Those who work at the acting person's school, as lists and reports show them. */
public interface Personnel {

    /** Who of the staff is asked for. */
    @Schema(description = "Those who work at the school today, those who were dismissed, or all.")
    enum State {
        WORKING,
        DISMISSED,
        ALL
    }

    /** In which order a list stands; within it by name. */
    @Schema(description = "In which order a list stands; within it by name. Without a due attestation comes last.")
    enum Order {
        NAME,
        POSITION,
        CATEGORY,
        ATTESTATION_DUE,
        HIRED
    }

    /**
     * Which staff, in which order.
     *
     * @param lastName the beginning of the surname, or empty
     * @param firstName the beginning of the first name, or empty
     * @param position a title that is held now, or null
     * @param category null for any
     * @param dueWithinMonths whose next attestation is due within so many months or is overdue; null for any
     */
    record Selection(
            String lastName,
            String firstName,
            State state,
            String position,
            StaffCategory category,
            Integer dueWithinMonths,
            Order order,
            boolean descending) {}

    /** A position that is held; the rate is null when it was never said. */
    record HeldPosition(String title, PositionKind kind, BigDecimal rate) {}

    /**
     * Somebody who works or worked at the school.
     *
     * @param positions those that are held today or were on the last day of work; the main one first
     * @param attestedOn the last attestation, or null
     * @param attestationDueOn when the next one is due; null when none is
     * @param dismissedOn the last day of work, or null
     */
    record Row(
            UUID id,
            String displayName,
            List<HeldPosition> positions,
            StaffCategory category,
            LocalDate attestedOn,
            LocalDate attestationDueOn,
            LocalDate hiredOn,
            LocalDate dismissedOn) {}

    /** An education; speciality may be null. */
    record Education(EducationLevel level, String institution, String speciality) {}

    /**
     * What a report says of one of the staff.
     *
     * @param courseHours hours of further training that ended within the last three years (273-ФЗ, ст. 47, ч. 5, п. 2)
     * @param lastCourseOn when the last course ended, or null
     */
    record Sheet(Row row, List<Education> educations, int courseHours, LocalDate lastCourseOn) {}

    /** All of the selection at once, at most so many. */
    List<Sheet> sheets(Selection selection, int limit);
}
