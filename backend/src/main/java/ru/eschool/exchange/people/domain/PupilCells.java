package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.Snils;
import ru.eschool.platform.table.WrittenDay;

/** The cells of one person of a row; every method notes what it cannot read and what it has guessed. */
final class PupilCells {

    private static final int LONGEST_TEXT = 500;

    private final Row row;
    private final PupilColumns columns;
    private final Map<ListField, Integer> group;
    private final Calendar calendar;
    private final List<RowIssue> issues;

    PupilCells(Row row, PupilColumns columns, Map<ListField, Integer> group, Calendar calendar, List<RowIssue> issues) {
        this.row = row;
        this.columns = columns;
        this.group = group;
        this.calendar = calendar;
        this.issues = issues;
    }

    /**
     * Where the texts come from.
     *
     * @param text of a column; empty for a column that is not there
     * @param unvalued whether the cell is a formula whose value was not stored
     */
    record Row(Function<Integer, String> text, Function<Integer, Boolean> unvalued) {}

    /** What days are counted from and compared with. */
    record Calendar(LocalDate dayZero, LocalDate today, ZoneId zone) {}

    String head(ListField field) {
        return columns.head(group, field);
    }

    boolean isEmpty() {
        return group.values().stream()
                .allMatch(column -> row.text().apply(column).isEmpty());
    }

    private String written(ListField field) {
        return row.text().apply(group.getOrDefault(field, -1)).replaceAll("\\s+", " ");
    }

    String text(ListField field) {
        var written = written(field);
        if (written.length() > LONGEST_TEXT) {
            issues.add(RowIssue.warning(head(field), "text-cut", LONGEST_TEXT));
            return written.substring(0, LONGEST_TEXT);
        }
        return written.isEmpty() ? null : written;
    }

    Name pupilName() {
        var full = fullName();
        return new Name(
                required(ListField.LAST_NAME, full.lastName()),
                required(ListField.FIRST_NAME, full.firstName()),
                optional(full.middleName()));
    }

    Name guardianName() {
        var full = fullName();
        if (full.doubt() == FullName.Doubt.UNREADABLE) {
            return null;
        }
        if (full.lastName().isEmpty() || full.firstName().isEmpty()) {
            issues.add(RowIssue.error(head(nameField(ListField.LAST_NAME)), "guardian-name-missing"));
            return null;
        }
        return new Name(
                required(ListField.LAST_NAME, full.lastName()),
                required(ListField.FIRST_NAME, full.firstName()),
                optional(full.middleName()));
    }

    /** The columns of the parts, and for those that are empty the column of the whole. */
    private FullName fullName() {
        var last = written(ListField.LAST_NAME);
        var first = written(ListField.FIRST_NAME);
        var middle = written(ListField.MIDDLE_NAME);
        var whole = written(ListField.FULL_NAME);
        if (whole.isEmpty() || !last.isEmpty() && !first.isEmpty()) {
            return new FullName(last, first, middle, FullName.Doubt.NONE);
        }
        var read = FullName.read(whole);
        switch (read.doubt()) {
            case TURNED ->
                issues.add(RowIssue.warning(
                        head(ListField.FULL_NAME), "full-name-turned", read.lastName(), read.firstName()));
            case QUESTION ->
                issues.add(RowIssue.question(
                        head(ListField.FULL_NAME),
                        "full-name-question",
                        whole,
                        read.lastName(),
                        read.firstName(),
                        dash(read.middleName())));
            case UNREADABLE -> issues.add(RowIssue.error(head(ListField.FULL_NAME), "full-name-unreadable", whole));
            default -> {}
        }
        return new FullName(
                last.isEmpty() ? read.lastName() : last,
                first.isEmpty() ? read.firstName() : first,
                middle.isEmpty() ? read.middleName() : middle,
                read.doubt());
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }

    private ListField nameField(ListField part) {
        return head(part).isEmpty() ? ListField.FULL_NAME : part;
    }

    private String required(ListField field, String written) {
        var source = nameField(field);
        if (written.isEmpty()) {
            if (source != ListField.FULL_NAME || written(ListField.FULL_NAME).isEmpty()) {
                missing(source);
            }
            return "";
        }
        return name(head(source), written);
    }

    private void missing(ListField field) {
        issues.add(RowIssue.error(
                head(field),
                row.unvalued().apply(group.getOrDefault(field, -1)) ? "formula-without-value" : "value-missing"));
    }

    private String optional(String written) {
        return written.isEmpty() || written.matches("[-‐‑–—]|нет")
                ? null
                : name(head(nameField(ListField.MIDDLE_NAME)), written);
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
        var written = written(ListField.BIRTH_DATE);
        var head = head(ListField.BIRTH_DATE);
        if (written.isEmpty()) {
            missing(ListField.BIRTH_DATE);
            return null;
        }
        var read = WrittenDay.read(written, calendar.dayZero(), calendar.today(), calendar.zone());
        switch (read.doubt()) {
            case CENTURY -> issues.add(RowIssue.warning(head, "birth-date-century", written, figures(read.day())));
            case ORDER -> issues.add(RowIssue.question(head, "birth-date-order", written, figures(read.day())));
            case UNREADABLE -> issues.add(RowIssue.error(head, "birth-date-unreadable", written));
            default -> {}
        }
        return read.day();
    }

    private static String figures(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /**
     * The class of the pupil.
     *
     * @param elsewhere of the row above the pupils or of the sheet, for a row that names none; may be null
     */
    CellRules.ClassName schoolClass(CellRules.ClassName elsewhere) {
        var written = written(ListField.CLASS);
        if (written.isEmpty() && elsewhere != null) {
            issues.add(RowIssue.warning(
                    head(ListField.CLASS), "class-from-title", elsewhere.grade() + elsewhere.letter()));
            return elsewhere;
        }
        if (written.isEmpty()) {
            missing(ListField.CLASS);
            return new CellRules.ClassName(0, "", false);
        }
        var read = CellRules.className(written);
        if (read == null) {
            issues.add(RowIssue.error(head(ListField.CLASS), "class-unreadable", written));
            return new CellRules.ClassName(0, "", false);
        }
        if (read.corrected()) {
            issues.add(RowIssue.warning(head(ListField.CLASS), "latin-letters", read.grade() + read.letter()));
        }
        return read;
    }

    String sex() {
        var written = written(ListField.SEX);
        var sex = CellRules.sex(written);
        if (sex == null && !written.isEmpty()) {
            issues.add(RowIssue.warning(head(ListField.SEX), "sex-unreadable", written));
        }
        return sex;
    }

    String snils() {
        var written = written(ListField.SNILS);
        if (written.isEmpty()) {
            return null;
        }
        var digits = CellRules.snilsDigits(written);
        if (digits == null) {
            issues.add(RowIssue.error(head(ListField.SNILS), "snils-unreadable", written));
            return null;
        }
        if (!Snils.isValid(digits)) {
            issues.add(RowIssue.error(head(ListField.SNILS), "snils-checksum", written));
            return null;
        }
        return digits;
    }

    List<String> phones() {
        var written = written(ListField.PHONE);
        var read = Phones.read(written);
        if (read.unread()) {
            issues.add(RowIssue.warning(head(ListField.PHONE), "phone-unreadable", written));
        }
        if (read.numbers().size() > 1) {
            issues.add(RowIssue.warning(head(ListField.PHONE), "phone-several", read.first()));
        }
        return read.numbers();
    }

    String email() {
        var written = written(ListField.EMAIL);
        var email = CellRules.email(written);
        if (email == null && !written.isEmpty()) {
            issues.add(RowIssue.warning(head(ListField.EMAIL), "email-unreadable", written));
        }
        return email;
    }

    /** How the adult is related, as written or as the head says. */
    String kinship(ColumnOwner adult) {
        var written = text(ListField.KINSHIP);
        if (written != null) {
            return written.toLowerCase(Locale.ROOT);
        }
        if (adult == ColumnOwner.MOTHER || adult == ColumnOwner.FATHER) {
            return adult.word();
        }
        issues.add(RowIssue.warning(head(nameField(ListField.LAST_NAME)), "kinship-missing"));
        return "законный представитель";
    }
}
