package ru.eschool.journal.domain;

import java.util.Map;
import ru.eschool.assessment.AssessmentRules;

/**
 * A school's settings about the journal.
 *
 * @param lateAfterDays a mark that is entered more days than this after the lesson is shown as late; default 3 (001 §3.2)
 */
public record JournalSettings(AssessmentRules assessment, int lateAfterDays) {
    /** Name of the setting; JSON number. */
    static final String LATE_AFTER_DAYS = "journal.late-after-days";

    public static JournalSettings of(Map<String, String> settings) {
        return new JournalSettings(
                AssessmentRules.of(settings), Integer.parseInt(settings.getOrDefault(LATE_AFTER_DAYS, "3")));
    }
}
