package ru.eschool.school;

import java.util.UUID;

/**
 * A subject that the school teaches; the record of every answer that names one.
 *
 * @param area the curriculum's предметная область
 */
public record Subject(UUID id, String name, String shortName, String area) {}
