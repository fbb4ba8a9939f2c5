package ru.eschool.exchange.people.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.exchange.people.domain.ListHead;
import ru.eschool.exchange.people.domain.ListedImport;
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
                    "Something to look at. A row with an ERROR is not taken over, one with a QUESTION only after a yes to what"
                            + " it proposes, one with a WARNING is.")
    public record ImportIssue(
            @Schema(
                    enumeration = {"ERROR", "QUESTION", "WARNING"},
                    examples = "ERROR")
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
            @Schema(description = "Place in the list, counted from 1; the confirmation names rows so.")
            int place,

            @Schema(description = "The row as the spreadsheet numbers it.")
            int rowNumber,

            @Schema(description = "The sheet on which it stands, where several are lists.") @MayBeAbsent
            String sheet,

            @Schema(examples = "Иванов Пётр") String displayName,
            @Schema(examples = "7Б") String className,
            @MayBeAbsent LocalDate birthDate,
            @MayBeAbsent String guardianName,

            @Schema(
                    description = "CREATE a pupil, UPDATE a known one, ASK for a yes, or SKIP the row.",
                    enumeration = {"CREATE", "UPDATE", "ASK", "SKIP"},
                    examples = "CREATE")
            String action,

            List<ImportIssue> issues) {

        static ImportRow of(int place, StoredImport.Outcome row, ProblemAnswers texts, Locale language) {
            return new ImportRow(
                    place,
                    row.rowNumber(),
                    row.sheet(),
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

    /** A column. */
    @Schema(name = "ImportColumn", description = "A column of the file and what is taken from it.")
    public record ImportColumn(
            @Schema(description = "As the spreadsheet names it.", examples = "C")
            String column,

            @Schema(description = "What stands above it; may be empty.", examples = "Ребёнок")
            String head,

            @Schema(description = "Its first values.") List<String> samples,

            @Schema(
                    description = "Whose it is: PUPIL, PARENT, MOTHER, FATHER or REPRESENTATIVE; more may be added."
                            + " Absent when nothing is taken from the column.",
                    examples = "PUPIL")
            @MayBeAbsent
            String owner,

            @Schema(description = "Tells two adults of a kind apart, counted from 1.") @MayBeAbsent
            Integer number,

            @Schema(
                    description =
                            "FULL_NAME, LAST_NAME, FIRST_NAME, MIDDLE_NAME, BIRTH_DATE, SEX, SNILS, CITIZENSHIP, REGISTRATION,"
                                    + " LIVING, CLASS, PHONE, EMAIL or KINSHIP; more may be added.",
                    examples = "LAST_NAME")
            @MayBeAbsent
            String field) {

        static ImportColumn of(ListHead.Column column) {
            var meaning = column.meaning();
            return new ImportColumn(
                    column.letter(),
                    column.head(),
                    column.samples(),
                    meaning == null ? null : meaning.owner().name(),
                    meaning == null ? null : meaning.number(),
                    meaning == null ? null : meaning.field().name());
        }
    }

    /** The head of a sheet. */
    @Schema(
            name = "ImportHead",
            description = "The head of one or several sheets of the file, by which it is known what the columns are.")
    public record ImportHead(
            @Schema(
                    description =
                            "Of the heads: what is said of them holds for later lists with the same ones, in any order.")
            String key,

            @Schema(description = "Where it stands; an empty name in a file without sheets.")
            List<String> sheets,

            @Schema(description = "The row as the spreadsheet numbers it, the last one of two.")
            int row,

            @Schema(
                    description =
                            "UNKNOWN: nothing is read before somebody has named the columns. RECOGNISED by the heads,"
                                    + " GIVEN for this list, KEPT from an earlier one. More may be added.",
                    examples = "KEPT")
            String state,

            List<ImportColumn> columns) {

        static ImportHead of(ListHead head) {
            return new ImportHead(
                    head.key(),
                    head.sheets(),
                    head.row(),
                    head.state().name(),
                    head.columns().stream().map(ImportColumn::of).toList());
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

            @Schema(description = "Questions that rows wait for a yes to.")
            int questions,

            int warnings) {

        static ImportSummary of(StoredImport.Summary summary) {
            return new ImportSummary(
                    summary.rows(),
                    summary.newClasses(),
                    summary.newStudents(),
                    summary.knownStudents(),
                    summary.newGuardians(),
                    summary.errors(),
                    summary.questions(),
                    summary.warnings());
        }
    }

    /** An uploaded list without its rows. */
    @Schema(name = "ListedPeopleImport", description = "An uploaded list of pupils and guardians without its rows.")
    public record ListedPeopleImport(
            UUID id,
            String fileName,

            @Schema(
                    description =
                            "UNMATCHED until somebody has named the columns; EXPIRED when nobody decided on it and its rows went for newer lists.",
                    enumeration = {"UNMATCHED", "PREVIEWED", "APPLIED", "WITHDRAWN", "EXPIRED"},
                    examples = "APPLIED")
            String status,

            Instant createdAt,

            @Schema(description = "When it was taken over.") @MayBeAbsent
            Instant appliedAt,

            @Schema(description = "When it was taken back.") @MayBeAbsent
            Instant withdrawnAt,

            int rows,
            int newStudents,
            int newGuardians) {

        static ListedPeopleImport of(ListedImport list) {
            return new ListedPeopleImport(
                    list.id(),
                    list.fileName(),
                    list.status().name(),
                    list.createdAt(),
                    list.appliedAt(),
                    list.withdrawnAt(),
                    list.figures().rows(),
                    list.figures().newStudents(),
                    list.figures().newGuardians());
        }
    }

    /** A part of the uploaded lists. */
    @Schema(name = "PeopleImportList", description = "A part of the uploaded lists.")
    public record PeopleImportList(
            List<ListedPeopleImport> items,

            @Schema(description = "For the next part; absent at the end.") @MayBeAbsent
            String nextCursor) {}

    /** An uploaded list. */
    @Schema(name = "PeopleImport", description = "An uploaded list of pupils and guardians.")
    public record PeopleImport(
            UUID id,
            String fileName,

            @Schema(
                    description =
                            "UNMATCHED until somebody has named the columns; EXPIRED when nobody decided on it and its rows went for newer lists.",
                    enumeration = {"UNMATCHED", "PREVIEWED", "APPLIED", "WITHDRAWN", "EXPIRED"},
                    examples = "PREVIEWED")
            String status,

            int version,
            Instant createdAt,

            @Schema(description = "When it was taken over.") @MayBeAbsent
            Instant appliedAt,

            @Schema(description = "When it was taken back.") @MayBeAbsent
            Instant withdrawnAt,

            @Schema(description = "Whether it is known what the list has entered, so that it can be taken back.")
            boolean withdrawable,

            ImportSummary summary,

            @Schema(description = "What concerns the file as a whole, what was left out of it above all.")
            List<ImportIssue> notes,

            @Schema(description = "The heads of the sheets; none once the list was taken over.")
            List<ImportHead> heads,

            List<ImportRow> rows) {

        static PeopleImport of(UploadedList stored, ProblemAnswers texts, Locale language) {
            return new PeopleImport(
                    stored.id(),
                    stored.fileName(),
                    stored.status().name(),
                    stored.version(),
                    stored.createdAt(),
                    stored.appliedAt(),
                    stored.withdrawnAt(),
                    stored.withdrawable(),
                    ImportSummary.of(stored.content().summary()),
                    stored.content().notes().stream()
                            .map(note -> ImportIssue.of(note, texts, language))
                            .toList(),
                    stored.content().heads().stream().map(ImportHead::of).toList(),
                    rows(stored.content().outcomes(), texts, language));
        }

        private static List<ImportRow> rows(
                List<StoredImport.Outcome> outcomes, ProblemAnswers texts, Locale language) {
            return IntStream.range(0, outcomes.size())
                    .mapToObj(index -> ImportRow.of(index + 1, outcomes.get(index), texts, language))
                    .toList();
        }
    }
}
