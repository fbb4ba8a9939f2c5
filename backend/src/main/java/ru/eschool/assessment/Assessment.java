package ru.eschool.assessment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What other features ask about measuring; all calls belong to the caller's school and transaction. */
public interface Assessment {

    /** The school's settings about marks; one statement. */
    AssessmentRules rules();

    /** Period marks of journals, as far as the session may see the pupils; one statement. */
    List<PeriodMark> periodMarksOfJournals(int academicYear, Collection<UUID> journalIds);
}
