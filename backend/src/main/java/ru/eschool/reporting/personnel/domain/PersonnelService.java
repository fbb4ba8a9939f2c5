package ru.eschool.reporting.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.eschool.people.Personnel;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.reporting.kit.Report;
import ru.eschool.school.SchoolFrame;

/** Compiles what the school reports of its staff from the records that HR keeps. */
@ApplicationScoped
public class PersonnelService {
    /** A file of more is of no use to anybody, and costs the server more than a request may. */
    static final int MOST_IN_A_FILE = 2000;

    private final Personnel personnel;
    private final SchoolFrame school;
    private final SchoolClock clock;

    PersonnelService(Personnel personnel, SchoolFrame school, SchoolClock clock) {
        this.personnel = personnel;
        this.school = school;
        this.clock = clock;
    }

    /**
     * The staff in their form.
     *
     * @throws Problem 422 when there are more than a file may hold
     */
    @Transactional
    public Report form(Personnel.Selection selection) {
        var sheets = personnel.sheets(selection, MOST_IN_A_FILE + 1);
        if (sheets.size() > MOST_IN_A_FILE) {
            throw Problem.refused("too-many-staff", Integer.toString(MOST_IN_A_FILE));
        }
        return PersonnelForm.of(
                school.fullName(),
                sheets,
                selection,
                clock.instant().atZone(clock.zone()).toOffsetDateTime());
    }
}
