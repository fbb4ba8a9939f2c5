package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ru.eschool.exchange.people.domain.PupilCells.Calendar;
import ru.eschool.exchange.people.domain.PupilRow.GuardianEntry;
import ru.eschool.exchange.people.domain.SheetHead.Matchings;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.platform.table.Table;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.UnreadableFile;

/**
 * Reads lists of pupils and guardians as a school office makes them, cell by cell: all visible sheets that are lists, one
 * sheet or one part of a sheet for a class if need be. What is wrong or guessed is noted on its row, what is left out is
 * counted.
 */
final class PupilListReader {

    /** Pupils in one file. */
    static final int MOST_ROWS = 5_000;
    /** Rows of a sheet: those of the pupils and what may stand above and between them. */
    static final int MOST_LINES = MOST_ROWS + 500;

    /** More than four a pupil: the columns are not what their heads say. */
    private static final int MOST_ISSUES = 4 * MOST_ROWS;

    private static final int ROWS_OF_A_STEP = 500;
    private static final Pattern TOTAL = Pattern.compile(
            "^(итого|всего|количество|кол-во)(?!\\p{L}).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLASS_WORD =
            Pattern.compile("^класс\\s*[:\\-–—]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final TableFile file;
    private final LocalDate yearStartsOn;
    private final Calendar calendar;
    private final Matchings matchings;
    private final Progress progress;
    private final List<PupilRow> rows = new ArrayList<>();
    private final List<RowIssue> notes = new ArrayList<>();
    private final List<SheetHead> heads = new ArrayList<>();
    private PupilColumns columns;
    private MergedCells merged;
    private CellRules.ClassName classInTitle;
    private int linesRead;
    private int linesOfLists;
    private int totals;
    private int issueCount;

    PupilListReader(TableFile file, LocalDate yearStartsOn, Calendar calendar, Matchings matchings, Progress progress) {
        this.file = file;
        this.yearStartsOn = yearStartsOn;
        this.calendar = calendar;
        this.matchings = matchings;
        this.progress = progress;
    }

    /** Is told now and then how many rows have been read. */
    interface Progress {
        void read(int done, int total);
    }

    /**
     * All rows of all sheets that are lists of pupils; none when somebody has to say first what the columns are.
     *
     * @throws UnreadableList when no sheet can be a list or the lists have no rows
     */
    List<PupilRow> read() {
        for (var sheet : file.tables()) {
            var head = SheetHead.find(sheet, namesClass(sheet), matchings);
            head.ifPresent(heads::add);
            if (head.isEmpty() && !sheet.rows().isEmpty()) {
                notes.add(RowIssue.warning("", "sheet-left-out", sheet.name()));
            }
        }
        if (heads.isEmpty()) {
            throw new UnreadableList("people-import-header-not-found");
        }
        var lists = heads.stream().filter(SheetHead::isRead).toList();
        heads.stream()
                .filter(head -> !head.isRead())
                .forEach(head -> notes.add(
                        lists.isEmpty()
                                ? notUnderstood(head)
                                : RowIssue.warning(
                                        "", "sheet-left-out", head.sheet().name())));
        linesOfLists =
                lists.stream().mapToInt(list -> list.sheet().rows().size()).sum();
        lists.forEach(list -> readSheet(list.sheet(), list.columns(), lists.size() > 1));
        if (rows.isEmpty() && !lists.isEmpty()) {
            throw new UnreadableList("people-import-empty");
        }
        if (lists.stream().anyMatch(list -> list.state() == ListHead.State.KEPT)) {
            notes.add(RowIssue.warning("", "matching-kept"));
        }
        if (lists.size() > 1) {
            notes.add(RowIssue.warning(
                    "",
                    "sheets-read",
                    String.join(
                            ", ",
                            lists.stream().map(list -> list.sheet().name()).toList())));
        }
        if (totals > 0) {
            notes.add(RowIssue.warning("", "totals-left-out", totals));
        }
        return rows;
    }

    private static RowIssue notUnderstood(SheetHead head) {
        return head.missing().isEmpty()
                ? RowIssue.warning("", "head-not-understood")
                : RowIssue.warning("", "columns-not-found", String.join(", ", head.missing()));
    }

    /** The heads of the sheets, read or not, as they are shown. */
    List<ListHead> heads() {
        return SheetHead.shown(heads);
    }

    /** What is said of the file as a whole. */
    List<RowIssue> notes() {
        return notes;
    }

    /** Whether the class stands in the sheet's name or in rows of their own. */
    private static boolean namesClass(Table sheet) {
        return className(sheet.name()) != null || sheet.rows().stream().anyMatch(row -> titleOfClass(row) != null);
    }

    private static CellRules.ClassName className(String written) {
        return CellRules.className(CLASS_WORD.matcher(written.strip()).replaceFirst(""));
    }

    /** The class of a row that says nothing else: «5А класс» above its pupils. */
    private static CellRules.ClassName titleOfClass(Table.Row row) {
        var said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return said.size() == 1 ? className(said.getFirst()) : null;
    }

    private void readSheet(Table sheet, PupilColumns found, boolean oneOfSeveral) {
        columns = found;
        merged = new MergedCells(sheet);
        if (!found.unread().isEmpty()) {
            notes.add(RowIssue.warning("", "columns-left-out", String.join(", ", found.unread())));
        }
        classInTitle = className(sheet.name());
        for (var row : sheet.rows()) {
            if (linesRead++ % ROWS_OF_A_STEP == 0) {
                progress.read(linesRead - 1, linesOfLists);
            }
            var title = titleOfClass(row);
            if (title != null) {
                classInTitle = title;
            } else if (row.number() > columns.headerRow() && !isBetween(row)) {
                rows.add(read(row, oneOfSeveral ? sheet.name() : null));
                if (rows.size() > MOST_ROWS) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, MOST_ROWS);
                }
            }
        }
    }

    /** Nothing, a total or the head once more. */
    private boolean isBetween(Table.Row row) {
        if (row.isBlank() && row.unvalued().isEmpty() || columns.isRepeatedBy(row)) {
            return true;
        }
        var first =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        var total = TOTAL.matcher(first).matches();
        totals += total ? 1 : 0;
        return total;
    }

    private PupilRow read(Table.Row row, String sheet) {
        var issues = new ArrayList<RowIssue>();
        if (row.cleaned()) {
            issues.add(RowIssue.warning("", "row-control-characters"));
        }
        var texts = new PupilCells.Row(column -> merged.text(row, column), row.unvalued()::contains);
        var cells = new PupilCells(texts, columns, columns.pupil(), calendar, issues);
        var name = cells.pupilName();
        var birthDate = cells.birthDate();
        var schoolClass = cells.schoolClass(classInTitle);
        if (birthDate != null && schoolClass.grade() > 0) {
            checkAge(birthDate, schoolClass.grade(), cells, issues);
        }
        var phones = cells.phones();
        var data = new PersonalData(
                birthDate,
                cells.sex(),
                cells.snils(),
                cells.text(ListField.CITIZENSHIP),
                cells.text(ListField.REGISTRATION),
                cells.text(ListField.LIVING),
                phones.isEmpty() ? null : phones.getFirst(),
                cells.email());
        var guardians = guardians(texts, issues);
        issueCount += issues.size();
        if (issueCount > MOST_ISSUES) {
            throw new UnreadableList("people-import-too-many-issues");
        }
        return new PupilRow(
                row.number(), sheet, name, data, schoolClass.grade(), schoolClass.letter(), guardians, issues);
    }

    /** A first-grader is six to eight on the first day of school; one class up, one year older. */
    private void checkAge(LocalDate birthDate, int grade, PupilCells cells, List<RowIssue> issues) {
        var age = birthDate.until(yearStartsOn).getYears();
        if (age < 5 || age > 25) {
            issues.add(RowIssue.error(cells.head(ListField.BIRTH_DATE), "birth-date-implausible", age));
        } else if (age < grade + 4 || age > grade + 9) {
            issues.add(RowIssue.warning(cells.head(ListField.BIRTH_DATE), "age-unusual", age, grade));
        }
    }

    private List<GuardianEntry> guardians(PupilCells.Row texts, List<RowIssue> issues) {
        var guardians = new ArrayList<GuardianEntry>();
        for (var group : columns.guardians().entrySet()) {
            var cells = new PupilCells(texts, columns, group.getValue(), calendar, issues);
            if (cells.isEmpty()) {
                continue;
            }
            var name = cells.guardianName();
            var kinship = cells.kinship(group.getKey().owner());
            var phones = cells.phones();
            var email = cells.email();
            if (name != null) {
                if (phones.isEmpty() && email == null) {
                    issues.add(RowIssue.warning(cells.head(ListField.PHONE), "guardian-without-contact"));
                }
                guardians.add(new GuardianEntry(name, kinship, phones, email));
            }
        }
        if (guardians.isEmpty()
                && columns.guardians().values().stream()
                        .allMatch(group -> new PupilCells(texts, columns, group, calendar, issues).isEmpty())) {
            issues.add(RowIssue.warning("", "guardian-missing"));
        }
        return guardians;
    }
}
