package ru.eschool.platform;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as lists name one; the record of every answer that names a person.
 *
 * @param displayName «Фамилия Имя» of a pupil, «Фамилия Имя Отчество» of everybody else
 */
@Schema(description = "A person as lists name one, the surname first.")
public record PersonName(UUID id, String displayName) {}
