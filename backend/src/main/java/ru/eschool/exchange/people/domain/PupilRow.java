package ru.eschool.exchange.people.domain;

import java.util.List;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;

/**
 * A row of a list of pupils, its cells understood as far as possible.
 *
 * @param rowNumber as the spreadsheet shows it
 * @param sheet on which it stands; null where there is only one list
 * @param name parts that could not be read are empty
 * @param grade 0 when the class could not be read
 */
public record PupilRow(
        int rowNumber,
        String sheet,
        Name name,
        PersonalData data,
        int grade,
        String letter,
        List<GuardianEntry> guardians,
        List<RowIssue> issues) {

    /**
     * A guardian named in the row.
     *
     * @param phones all numbers of the cell, by which the person is known again; the first one is kept
     */
    public record GuardianEntry(Name name, String kinship, List<String> phones, String email) {

        // A list that was uploaded to an older version has none.
        public GuardianEntry {
            phones = phones == null ? List.of() : List.copyOf(phones);
        }

        String phone() {
            return phones.isEmpty() ? null : phones.getFirst();
        }
    }

    String className() {
        return grade == 0 ? "" : grade + letter;
    }

    /** Where the row stands, for the text of another row's issue. */
    String place() {
        return place(rowNumber, sheet);
    }

    static String place(int rowNumber, String sheet) {
        return sheet == null ? Integer.toString(rowNumber) : rowNumber + " («" + sheet + "»)";
    }

    boolean blocked() {
        return issues.stream().anyMatch(RowIssue::blocks);
    }
}
