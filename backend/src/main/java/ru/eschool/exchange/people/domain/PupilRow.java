package ru.eschool.exchange.people.domain;

import java.util.List;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;

/**
 * A row of a list of pupils, its cells understood as far as possible.
 *
 * @param rowNumber as the spreadsheet shows it
 * @param name parts that could not be read are empty
 * @param grade 0 when the class could not be read
 */
public record PupilRow(
        int rowNumber,
        Name name,
        PersonalData data,
        int grade,
        String letter,
        List<GuardianEntry> guardians,
        List<RowIssue> issues) {

    /** A guardian named in the row. */
    public record GuardianEntry(Name name, String kinship, String phone, String email) {}

    String className() {
        return grade == 0 ? "" : grade + letter;
    }

    boolean blocked() {
        return issues.stream().anyMatch(RowIssue::blocks);
    }
}
