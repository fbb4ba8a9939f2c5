package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ru.eschool.platform.Problem;

/**
 * What is kept of an uploaded list: the rows as they were read, until they are taken over, and what was shown of them.
 *
 * @param rows empty once the list was taken over: the school's register has the data then
 * @param notes what is said of the file as a whole, what was left out of it above all
 * @param heads what stands above the columns; none once the list was taken over
 */
public record StoredImport(
        int academicYear,
        List<PupilRow> rows,
        Summary summary,
        List<Outcome> outcomes,
        List<RowIssue> notes,
        List<ListHead> heads) {

    // A list that was uploaded to an older version has none.
    public StoredImport {
        notes = notes == null ? List.of() : notes;
        heads = heads == null ? List.of() : heads;
    }

    /** What happens with a row. */
    public enum Action {
        CREATE,
        UPDATE,
        /** Nothing without a yes. */
        ASK,
        SKIP
    }

    /** The list in figures. */
    public record Summary(
            int rows,
            List<String> newClasses,
            int newStudents,
            int knownStudents,
            int newGuardians,
            int errors,
            int questions,
            int warnings) {}

    /** What is shown of a row; guardian and birth date may be null. */
    public record Outcome(
            int rowNumber,
            String sheet,
            String displayName,
            String className,
            LocalDate birthDate,
            String guardianName,
            Action action,
            List<RowIssue> issues) {

        /** Where the row stands, for a text. */
        String place() {
            return PupilRow.place(rowNumber, sheet);
        }
    }

    /** Rows that would be entered after a yes which the decision does not give. */
    int openQuestions(ImportDecision decision) {
        return (int) IntStream.range(0, outcomes.size())
                .filter(place -> outcomes.get(place).action() == Action.ASK && !decision.accepts(place))
                .count();
    }

    /** Whether it is known what the columns of at least one sheet are, so that rows were read. */
    boolean isUnderstood() {
        return heads.isEmpty() || heads.stream().anyMatch(head -> head.state() != ListHead.State.UNKNOWN);
    }

    /**
     * The head of this key.
     *
     * @throws Problem 404 when the list has none
     */
    ListHead head(String key) {
        return heads.stream()
                .filter(head -> head.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("people-import-head-unknown"));
    }

    StoredImport withHeads(List<ListHead> found) {
        return new StoredImport(academicYear, rows, summary, outcomes, notes, found);
    }

    StoredImport withoutRows() {
        return new StoredImport(academicYear, List.of(), summary, outcomes, notes, List.of());
    }

    /** Without anybody's name: notes may quote rows too. */
    StoredImport inFigures() {
        return new StoredImport(academicYear, List.of(), summary, List.of(), List.of(), List.of());
    }

    /** Whether the same would still happen: nobody has entered these people in between. */
    boolean promisesTheSameAs(StoredImport other) {
        return summary.newClasses().equals(other.summary.newClasses())
                && summary.newGuardians() == other.summary.newGuardians()
                && outcomes.stream()
                        .map(Outcome::action)
                        .toList()
                        .equals(other.outcomes.stream().map(Outcome::action).toList());
    }
}
