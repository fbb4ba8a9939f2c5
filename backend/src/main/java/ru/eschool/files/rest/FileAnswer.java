package ru.eschool.files.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.files.KeptFile;
import ru.eschool.platform.Offered;

/** A file of a record. */
@Offered
@Schema(name = "AttachedFile", description = "A file that hangs on a record and is read by whoever reads the record.")
public record FileAnswer(
        UUID id,
        @Schema(examples = "Задание на дом.pdf") String name,

        @Schema(description = "Read from the bytes; an open list.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Bytes.", examples = "48213") long size,

        @Schema(
                description = "Of the bytes, in hexadecimal; the ETag of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {
    public static FileAnswer of(KeptFile file) {
        return new FileAnswer(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
    }
}
