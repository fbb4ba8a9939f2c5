package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is kept of an uploaded list: the rows as they were read, until they are taken over, and what was shown of them.
 *
 * @param rows empty once the list was taken over: the school's register has the data then
 */
public record StoredImport(int academicYear, List<PupilRow> rows, Summary summary, List<Outcome> outcomes) {

    /** What happens with a row. */
    public enum Action {
        CREATE,
        UPDATE,
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
            int warnings) {}

    /** What is shown of a row; guardian and birth date may be null. */
    public record Outcome(
            int rowNumber,
            String displayName,
            String className,
            LocalDate birthDate,
            String guardianName,
            Action action,
            List<RowIssue> issues) {}

    StoredImport withoutRows() {
        return new StoredImport(academicYear, List.of(), summary, outcomes);
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
