package ru.eschool.curriculum.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.curriculum.domain.PlanDraft.Issue;
import ru.eschool.platform.table.CellText;
import ru.eschool.platform.table.Table;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.platform.table.UploadedFile;

/** Reads a lesson plan out of an uploaded file, whatever its kind: xlsx, csv or the JSON of a federal programme. */
public final class PlanFile {

    /** Lessons of a plan. */
    static final int MOST_ROWS = 2_000;

    private static final int MOST_LINES = 2 * MOST_ROWS; // sections, totals and heads stand between the lessons
    static final int LONGEST_NAME = 300;
    private static final Pattern GRADE = Pattern.compile(
            "(?<!\\d)(1[01]|[1-9])\\s*[-–]?\\s*(?:й|е|х)?\\s*[«\"]?[А-Яа-я]?[»\"]?\\s*(?:класс|кл(?:\\.|(?!\\p{L})))"
                    + "|(?<!\\p{L})класс\\s*[:–—-]\\s*(1[01]|[1-9])(?!\\d|\\s*[-–—]\\s*\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** «102 часа», «всего 102 ч. в год», «Всего часов: 102» above the table; hours of a week are fewer. */
    private static final Pattern HOURS_OF_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{2,3})\\s*ч(?:ас(?:а|ов)?)?(?!\\p{L})|часов(?:\\s+(?:в|за)\\s+год)?\\s*[:–—-]\\s*(\\d{2,3})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** «5–9 классы»: of a programme, not of this plan. */
    private static final Pattern GRADES = Pattern.compile(
            "(?<!\\d)(?:1[01]|[1-9])\\s*[-–—]\\s*(?:1[01]|[1-9])\\s*[-–]?\\s*(?:х)?\\s*кл\\p{L}*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String fileName;
    private final Integer grade;
    private final String variant;

    /**
     * @param fileName the file's name, for want of a better title
     * @param grade the grade the teacher asks for, or null
     * @param variant which plan of a federal programme, see {@link PlanDraft.Choice}, or null
     */
    public PlanFile(String fileName, Integer grade, String variant) {
        this.fileName = CellText.of(fileName == null ? "" : fileName).value();
        this.grade = grade;
        this.variant = variant;
    }

    /**
     * Reads the file.
     *
     * @throws ru.eschool.platform.table.UnreadableFile when they are neither a table nor a federal programme
     * @throws UnreadablePlan when they are, but hold no plan
     */
    public PlanDraft read(UploadedFile upload) {
        if (FederalProgramme.isJson(upload)) {
            return FederalProgramme.read(upload).draft(grade, variant);
        }
        var file = TableFile.read(upload, MOST_LINES);
        var sheets = new ArrayList<Sheet>();
        for (var table : file.tables()) {
            PlanColumns.find(table).ifPresent(columns -> sheets.add(new Sheet(table, columns)));
        }
        var chosen = sheets.stream()
                .max(Comparator.comparing(this::isOfGrade)
                        .thenComparing(sheet -> sheet.columns().known())
                        .thenComparing(sheet -> sheet.table().rows().size()))
                .orElseThrow(() -> new UnreadablePlan("plan-header-not-found"));
        return draft(file, chosen, sheets);
    }

    private record Sheet(Table table, PlanColumns columns) {}

    private boolean isOfGrade(Sheet sheet) {
        return grade != null && grade.equals(gradeIn(sheet.table().name()));
    }

    private PlanDraft draft(TableFile file, Sheet chosen, List<Sheet> sheets) {
        var reader = new PlanTableReader(chosen.table(), chosen.columns());
        reader.read();
        if (reader.items().isEmpty()) {
            throw new UnreadablePlan("plan-without-lessons");
        }
        if (reader.items().size() > MOST_ROWS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, MOST_ROWS);
        }
        var issues = new ArrayList<Issue>();
        var others = sheets.stream()
                .filter(sheet -> sheet != chosen)
                .map(sheet -> sheet.table().name())
                .toList();
        if (!others.isEmpty()) {
            issues.add(Issue.warning(null, "plan-other-sheets", chosen.table().name(), String.join(", ", others)));
        }
        if (chosen.columns().hours() < 0) {
            issues.add(Issue.warning(null, "plan-without-hours"));
        }
        issues.addAll(reader.issues());
        var ofFile = gradeOf(file, chosen, sheets);
        if (grade != null && ofFile != null && !grade.equals(ofFile)) {
            issues.add(Issue.warning(null, "plan-grade-differs", ofFile, grade));
        }
        var hours = reader.items().stream().mapToInt(PlanDraft.Item::hours).sum();
        var declared = hoursAbove(chosen);
        if (!declared.isEmpty() && !declared.contains(hours)) {
            issues.add(Issue.warning(null, "plan-hours-of-head-differ", declared.getFirst(), hours));
        }
        return new PlanDraft(
                file.format() == TableFile.Format.XLSX ? PlanDraft.Format.XLSX : PlanDraft.Format.CSV,
                name(chosen),
                grade != null ? grade : ofFile,
                file.format() == TableFile.Format.XLSX ? chosen.table().name() : null,
                file.encoding(),
                List.copyOf(reader.items()),
                List.copyOf(issues),
                List.of());
    }

    /** What stands above the table, if it reads like a title; else the file's name. */
    private String name(Sheet sheet) {
        var title = sheet.table().rows().stream()
                .filter(row -> row.number() < sheet.columns().headerRow())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.toLowerCase(Locale.ROOT).contains("планирование") || gradeIn(cell) != null)
                .map(cell -> cell.replaceAll("\\s+", " "))
                .findFirst()
                .orElse(withoutExtension());
        return title.substring(0, Math.min(LONGEST_NAME, title.length()));
    }

    /** What is said above the table of the hours of a year. */
    private static List<Integer> hoursAbove(Sheet sheet) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() < sheet.columns().headerRow())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> HOURS_OF_YEAR.matcher(cell).results())
                .map(PlanFile::number)
                .toList();
    }

    private String withoutExtension() {
        return fileName.replaceFirst("\\.[A-Za-z]{3,4}$", "").strip();
    }

    /** What the sheet's name says, else its head, else the sheets that hold no plan; null unless that is one grade. */
    private static Integer gradeOf(TableFile file, Sheet chosen, List<Sheet> sheets) {
        var inSheetName = gradeIn(chosen.table().name());
        if (inSheetName != null) {
            return inSheetName;
        }
        var inHead = gradesIn(chosen.table().rows().stream()
                .filter(row -> row.number() < chosen.columns().headerRow()));
        var named = inHead.isEmpty()
                ? gradesIn(file.tables().stream()
                        .filter(table -> sheets.stream().noneMatch(sheet -> sheet.table() == table))
                        .flatMap(table -> table.rows().stream()))
                : inHead;
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static Set<Integer> gradesIn(Stream<Table.Row> rows) {
        return rows.flatMap(row -> row.cells().stream())
                .map(PlanFile::gradeIn)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Integer gradeIn(String text) {
        var found = GRADE.matcher(GRADES.matcher(text).replaceAll(""));
        return found.find() ? number(found.toMatchResult()) : null;
    }

    /** The number before or behind the word. */
    private static Integer number(MatchResult found) {
        return Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1));
    }
}
