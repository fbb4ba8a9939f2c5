package ru.eschool.platform.persistence;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of a record that belongs to an academic year of a school.
 *
 * @param academicYear the calendar year in which the academic year starts
 */
public record YearKey(UUID schoolId, int academicYear, UUID id) implements Serializable {}
