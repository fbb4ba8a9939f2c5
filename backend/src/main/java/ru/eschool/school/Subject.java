package ru.eschool.school;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subject that the school teaches; the record of every answer that names one.
 *
 * @param area the curriculum's предметная область
 */
@Schema(
        description =
                "A subject that the school teaches; `area` is the curriculum's area that it belongs to (предметная"
                        + " область).")
public record Subject(UUID id, String name, String shortName, String area) {}
