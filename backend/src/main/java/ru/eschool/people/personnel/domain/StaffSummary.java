package ru.eschool.people.personnel.domain;

import java.util.List;
import java.util.Map;
import ru.eschool.people.StaffCategory;

/**
 * What is counted of those who work at the school.
 *
 * @param overdue whose next attestation was due before today
 * @param dueWithinYear whose next attestation is due within a year from today
 * @param positions those that are held, by title
 */
public record StaffSummary(
        int working, int overdue, int dueWithinYear, Map<StaffCategory, Integer> categories, List<Titled> positions) {

    /** How many hold a position. */
    public record Titled(String title, int count) {}
}
