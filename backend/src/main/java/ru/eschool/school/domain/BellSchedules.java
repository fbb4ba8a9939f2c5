package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.SchoolRecords;

/** The bells of the school. */
@ApplicationScoped
class BellSchedules extends SchoolRecords<BellSchedule> {
    /** Every time of every schedule, by shift. */
    List<SchoolFacts.BellRow> rows() {
        return find("""
                        select s, b from BellSchedule s join Bell b on b.bellScheduleId = s.id
                        order by s.shift, s.id, b.lessonNumber""").project(Row.class).list().stream()
                .map(row -> row.schedule().row(row.bell()))
                .toList();
    }

    record Row(BellSchedule schedule, Bell bell) {}
}
