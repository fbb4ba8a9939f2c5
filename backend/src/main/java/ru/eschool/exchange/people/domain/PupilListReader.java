package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.eschool.exchange.people.domain.PupilColumns.Field;
import ru.eschool.exchange.people.domain.PupilRow.GuardianEntry;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.platform.table.Table;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.UnreadableFile;

/** Reads a list of pupils and guardians as a school office exports it, cell by cell, and notes what is wrong. */
final class PupilListReader {

    /** Pupils in one list. */
    static final int MOST_ROWS = 5_000;
    /** Rows of a sheet: those of the pupils and what may stand above them. */
    static final int MOST_LINES = MOST_ROWS + PupilColumns.ROWS_TO_SEARCH;

    /** More than four a pupil: the columns are not what their heads say. */
    private static final int MOST_ISSUES = 4 * MOST_ROWS;

    private static final int ROWS_OF_A_STEP = 500;

    private final TableFile file;
    private final LocalDate yearStartsOn;
    private final Progress progress;
    private PupilColumns columns;
    private int issueCount;

    PupilListReader(TableFile file, LocalDate yearStartsOn, Progress progress) {
        this.file = file;
        this.yearStartsOn = yearStartsOn;
        this.progress = progress;
    }

    /** Is told now and then how many rows have been read. */
    interface Progress {
        void read(int done, int total);
    }

    /**
     * All rows of the first sheet that is a list of pupils.
     *
     * @throws UnreadableList when there is no such sheet or it has no rows
     */
    List<PupilRow> read() {
        UnreadableList refusal = null;
        for (var table : file.tables()) {
            try {
                columns = PupilColumns.find(table);
                var written = table.rows().stream()
                        .filter(row -> row.number() > columns.headerRow() && !row.isBlank())
                        .toList();
                if (written.size() > MOST_ROWS) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, MOST_ROWS);
                }
                if (!written.isEmpty()) {
                    return read(written);
                }
                refusal = new UnreadableList("people-import-empty");
            } catch (UnreadableList noList) {
                refusal = refusal == null ? noList : refusal;
            }
        }
        throw refusal;
    }

    private List<PupilRow> read(List<Table.Row> written) {
        var rows = new ArrayList<PupilRow>(written.size());
        for (var row : written) {
            if (rows.size() % ROWS_OF_A_STEP == 0) {
                progress.read(rows.size(), written.size());
            }
            rows.add(read(row));
        }
        return rows;
    }

    private PupilRow read(Table.Row row) {
        var issues = new ArrayList<RowIssue>();
        if (row.cleaned()) {
            issues.add(RowIssue.warning("", "row-control-characters"));
        }
        var cells = new Cells(row, columns.pupil(), issues);
        var name = cells.pupilName();
        var birthDate = cells.birthDate();
        var schoolClass = cells.schoolClass();
        if (birthDate != null && schoolClass.grade() > 0) {
            checkAge(birthDate, schoolClass.grade(), cells, issues);
        }
        var data = new PersonalData(
                birthDate,
                cells.sex(),
                cells.snils(),
                cells.text(Field.CITIZENSHIP),
                cells.text(Field.REGISTRATION),
                cells.text(Field.LIVING),
                cells.phone(),
                cells.email());
        var guardians = guardians(row, issues);
        issueCount += issues.size();
        if (issueCount > MOST_ISSUES) {
            throw new UnreadableList("people-import-too-many-issues");
        }
        return new PupilRow(row.number(), name, data, schoolClass.grade(), schoolClass.letter(), guardians, issues);
    }

    /** A first-grader is six to eight on the first day of school; one class up, one year older. */
    private void checkAge(LocalDate birthDate, int grade, Cells cells, List<RowIssue> issues) {
        var age = birthDate.until(yearStartsOn).getYears();
        if (age < 5 || age > 25) {
            issues.add(RowIssue.error(cells.head(Field.BIRTH_DATE), "birth-date-implausible", age));
        } else if (age < grade + 4 || age > grade + 9) {
            issues.add(RowIssue.warning(cells.head(Field.BIRTH_DATE), "age-unusual", age, grade));
        }
    }

    private List<GuardianEntry> guardians(Table.Row row, List<RowIssue> issues) {
        var guardians = new ArrayList<GuardianEntry>();
        for (var group : columns.guardians().entrySet()) {
            var cells = new Cells(row, group.getValue(), issues);
            if (group.getValue().values().stream()
                    .allMatch(column -> row.cell(column).isEmpty())) {
                continue;
            }
            var name = cells.guardianName();
            var kinship = cells.kinship(group.getKey());
            var phone = cells.phone();
            var email = cells.email();
            if (name != null) {
                if (phone == null && email == null) {
                    issues.add(RowIssue.warning(cells.head(Field.PHONE), "guardian-without-contact"));
                }
                guardians.add(new GuardianEntry(name, kinship, phone, email));
            }
        }
        if (guardians.isEmpty()
                && issues.stream().noneMatch(issue -> issue.code().equals("guardian-name-missing"))) {
            issues.add(RowIssue.warning("", "guardian-missing"));
        }
        return guardians;
    }

    /** The cells of one person of a row; every method notes what it cannot read. */
    private final class Cells {

        private static final int LONGEST_TEXT = 500;
        private final Table.Row row;
        private final Map<Field, Integer> group;
        private final List<RowIssue> issues;

        Cells(Table.Row row, Map<Field, Integer> group, List<RowIssue> issues) {
            this.row = row;
            this.group = group;
            this.issues = issues;
        }

        String head(Field field) {
            return columns.head(group, field);
        }

        String written(Field field) {
            return row.cell(group.getOrDefault(field, -1)).replaceAll("\\s+", " ");
        }

        String text(Field field) {
            var written = written(field);
            if (written.length() > LONGEST_TEXT) {
                issues.add(RowIssue.warning(head(field), "text-cut", LONGEST_TEXT));
                return written.substring(0, LONGEST_TEXT);
            }
            return written.isEmpty() ? null : written;
        }

        Name pupilName() {
            var full = fullName();
            return new Name(required(Field.LAST_NAME, full[0]), required(Field.FIRST_NAME, full[1]), optional(full[2]));
        }

        Name guardianName() {
            var full = fullName();
            if (full[0].isEmpty() || full[1].isEmpty()) {
                issues.add(RowIssue.error(head(Field.LAST_NAME), "guardian-name-missing"));
                return null;
            }
            return new Name(required(Field.LAST_NAME, full[0]), required(Field.FIRST_NAME, full[1]), optional(full[2]));
        }

        private String[] fullName() {
            var parts = written(Field.FULL_NAME).split(" ", 3);
            return new String[] {
                written(Field.LAST_NAME).isEmpty() ? parts[0] : written(Field.LAST_NAME),
                written(Field.FIRST_NAME).isEmpty() && parts.length > 1 ? parts[1] : written(Field.FIRST_NAME),
                written(Field.MIDDLE_NAME).isEmpty() && parts.length > 2 ? parts[2] : written(Field.MIDDLE_NAME)
            };
        }

        private String required(Field field, String written) {
            var head = head(field).isEmpty() ? head(Field.FULL_NAME) : head(field);
            if (written.isEmpty()) {
                issues.add(RowIssue.error(head, "value-missing"));
                return "";
            }
            return name(head, written);
        }

        private String optional(String written) {
            var head = head(Field.MIDDLE_NAME).isEmpty() ? head(Field.FULL_NAME) : head(Field.MIDDLE_NAME);
            return written.isEmpty() || written.equals("-") || written.equals("—") ? null : name(head, written);
        }

        private String name(String head, String written) {
            var read = CellRules.name(written);
            if (read == null) {
                issues.add(RowIssue.error(head, "name-unreadable", written));
                return "";
            }
            if (read.corrected()) {
                issues.add(RowIssue.warning(head, "latin-letters", read.value()));
            }
            return read.value();
        }

        LocalDate birthDate() {
            var written = written(Field.BIRTH_DATE);
            if (written.isEmpty()) {
                issues.add(RowIssue.error(head(Field.BIRTH_DATE), "value-missing"));
                return null;
            }
            var date = CellRules.date(written, file.dayZero());
            if (date == null) {
                issues.add(RowIssue.error(head(Field.BIRTH_DATE), "birth-date-unreadable", written));
            }
            return date;
        }

        CellRules.ClassName schoolClass() {
            var written = written(Field.CLASS);
            var read = CellRules.className(written);
            if (read == null) {
                issues.add(RowIssue.error(
                        head(Field.CLASS), written.isEmpty() ? "value-missing" : "class-unreadable", written));
                return new CellRules.ClassName(0, "", false);
            }
            if (read.corrected()) {
                issues.add(RowIssue.warning(head(Field.CLASS), "latin-letters", read.grade() + read.letter()));
            }
            return read;
        }

        String sex() {
            var written = written(Field.SEX);
            var sex = CellRules.sex(written);
            if (sex == null && !written.isEmpty()) {
                issues.add(RowIssue.warning(head(Field.SEX), "sex-unreadable", written));
            }
            return sex;
        }

        String snils() {
            var written = written(Field.SNILS);
            if (written.isEmpty()) {
                return null;
            }
            var digits = CellRules.snilsDigits(written);
            if (digits == null) {
                issues.add(RowIssue.error(head(Field.SNILS), "snils-unreadable", written));
                return null;
            }
            if (!CellRules.isSnils(digits)) {
                issues.add(RowIssue.error(head(Field.SNILS), "snils-checksum", written));
                return null;
            }
            return digits;
        }

        String phone() {
            var written = written(Field.PHONE);
            var phone = CellRules.phone(written);
            if (phone == null && !written.isEmpty()) {
                issues.add(RowIssue.warning(head(Field.PHONE), "phone-unreadable", written));
            }
            return phone;
        }

        String email() {
            var written = written(Field.EMAIL);
            var email = CellRules.email(written);
            if (email == null && !written.isEmpty()) {
                issues.add(RowIssue.warning(head(Field.EMAIL), "email-unreadable", written));
            }
            return email;
        }

        String kinship(String group) {
            var written = text(Field.KINSHIP);
            if (written != null) {
                return written.toLowerCase(Locale.ROOT);
            }
            if (group.startsWith("мать") || group.startsWith("мама")) {
                return "мать";
            }
            if (group.startsWith("отец") || group.startsWith("папа")) {
                return "отец";
            }
            issues.add(RowIssue.warning(head(Field.LAST_NAME), "kinship-missing"));
            return "законный представитель";
        }
    }
}
