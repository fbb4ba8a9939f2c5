package ru.eschool.curriculum.domain;

import java.util.List;

/**
 * A plan as it was read from a file, before anybody has agreed to it.
 *
 * @param name proposed name
 * @param grade the grade the file speaks of, or null
 * @param sheet the sheet that held the table, or null
 * @param encoding of a csv, or null
 * @param choices what else the file offers; of a federal programme only
 */
public record PlanDraft(
        Format format,
        String name,
        Integer grade,
        String sheet,
        String encoding,
        List<Item> items,
        List<Issue> issues,
        List<Choice> choices) {

    /** What was read. */
    public enum Format {
        XLSX,
        CSV,
        FEDERAL_PROGRAMME
    }

    /** How much an issue matters: a row with an error was not taken, one with a warning was. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** One row of the plan; section and homework may be null. */
    public record Item(String section, String topic, int hours, String homework) {}

    /**
     * Something the teacher should look at.
     *
     * @param rowNumber the row of the file, or null when it concerns the whole
     * @param arguments for the text of the code
     */
    public record Issue(Integer rowNumber, Severity severity, String code, List<String> arguments) {

        static Issue error(Integer rowNumber, String code, Object... arguments) {
            return new Issue(rowNumber, Severity.ERROR, code, texts(arguments));
        }

        static Issue warning(Integer rowNumber, String code, Object... arguments) {
            return new Issue(rowNumber, Severity.WARNING, code, texts(arguments));
        }

        private static final int LONGEST_QUOTE = 200;

        // Enough to find the place by; the whole of it stands in the file.
        private static String quoted(Object argument) {
            var text = argument.toString();
            return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        }

        private static List<String> texts(Object... arguments) {
            return List.of(arguments).stream().map(Issue::quoted).toList();
        }
    }

    /**
     * A plan that the federal programme offers.
     *
     * @param variant the name of a lesson-by-lesson variant, empty for the topics of the grade
     */
    public record Choice(int grade, String variant, int hours) {}

    public int totalHours() {
        return items.stream().mapToInt(Item::hours).sum();
    }
}
