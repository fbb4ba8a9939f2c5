package ru.eschool.teaching;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A group is taught by somebody else from a day on; told inside the transaction that hands the load over, after
 * {@link LoadChanged}.
 *
 * @param from the first day of the new teacher
 * @param until the last day that the load had, or null
 */
public record LoadHandedOver(
        int academicYear,
        LoadChanged.Taught taught,
        UUID fromTeacherId,
        UUID toTeacherId,
        LocalDate from,
        LocalDate until) {}
