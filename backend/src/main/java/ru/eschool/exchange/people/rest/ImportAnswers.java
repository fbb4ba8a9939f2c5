package ru.eschool.exchange.people.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.exchange.people.domain.RowIssue;
import ru.eschool.exchange.people.domain.StoredImport;
import ru.eschool.exchange.people.domain.UploadedList;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.platform.rest.ProblemAnswers;

/** The records that the operations on imports answer with. */
public final class ImportAnswers {

    private ImportAnswers() {}

    /** Something about a cell to look at. */
    @Schema(
            name = "ImportIssue",
            description =
                    "Something to look at. An ERROR keeps the whole list from being taken over, a WARNING does not.")
    public record ImportIssue(
            @Schema(description = "ERROR or WARNING; more may be added.", examples = "ERROR")
            String severity,

            @Schema(
                    description = "What stands above the cell; empty when it concerns the whole row.",
                    examples = "СНИЛС")
            String column,

            @Schema(examples = "snils-checksum") String code,
            String message) {

        static ImportIssue of(RowIssue issue, ProblemAnswers texts, Locale language) {
            return new ImportIssue(
                    issue.severity().name(),
                    issue.column(),
                    issue.code(),
                    texts.message(language, issue.code(), issue.arguments().toArray()));
        }
    }

    /** A row of the list. */
    @Schema(name = "ImportRow", description = "A row of the list and what happens with it.")
    public record ImportRow(
            @Schema(description = "The row as the spreadsheet numbers it.")
            int rowNumber,

            @Schema(examples = "Иванов Пётр") String displayName,
            @Schema(examples = "7Б") String className,
            @MayBeAbsent LocalDate birthDate,
            @MayBeAbsent String guardianName,

            @Schema(description = "CREATE a pupil, UPDATE a known one, SKIP; more may be added.", examples = "CREATE")
            String action,

            List<ImportIssue> issues) {

        static ImportRow of(StoredImport.Outcome row, ProblemAnswers texts, Locale language) {
            return new ImportRow(
                    row.rowNumber(),
                    row.displayName(),
                    row.className(),
                    row.birthDate(),
                    row.guardianName(),
                    row.action().name(),
                    row.issues().stream()
                            .map(issue -> ImportIssue.of(issue, texts, language))
                            .toList());
        }
    }

    /** The list in figures. */
    @Schema(name = "ImportSummary", description = "The list in figures.")
    public record ImportSummary(
            int rows,

            @Schema(description = "Classes that the school does not have yet.")
            List<String> newClasses,

            int newStudents,
            int knownStudents,
            int newGuardians,
            int errors,
            int warnings) {

        static ImportSummary of(StoredImport.Summary summary) {
            return new ImportSummary(
                    summary.rows(),
                    summary.newClasses(),
                    summary.newStudents(),
                    summary.knownStudents(),
                    summary.newGuardians(),
                    summary.errors(),
                    summary.warnings());
        }
    }

    /** An uploaded list. */
    @Schema(name = "PeopleImport", description = "An uploaded list of pupils and guardians.")
    public record PeopleImport(
            UUID id,
            String fileName,

            @Schema(description = "PREVIEWED or APPLIED; more may be added.", examples = "PREVIEWED")
            String status,

            int version,
            Instant createdAt,
            ImportSummary summary,
            List<ImportRow> rows) {

        static PeopleImport of(UploadedList stored, ProblemAnswers texts, Locale language) {
            return new PeopleImport(
                    stored.id(),
                    stored.fileName(),
                    stored.status().name(),
                    stored.version(),
                    stored.createdAt(),
                    ImportSummary.of(stored.content().summary()),
                    stored.content().outcomes().stream()
                            .map(row -> ImportRow.of(row, texts, language))
                            .toList());
        }
    }
}
