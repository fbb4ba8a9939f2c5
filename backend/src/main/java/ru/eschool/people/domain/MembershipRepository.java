package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.people.DateRange;
import ru.eschool.people.Memberships;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** SQL over who is taught in which group. */
@ApplicationScoped
class MembershipRepository implements Memberships {

    private final Database database;
    private final Acting acting;

    MembershipRepository(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public Map<UUID, List<DateRange>> ofGroup(int academicYear, UUID groupId) {
        return database.with(handle -> handle.createQuery("""
                        select student_id, lower(during) as since, upper(during) - 1 as until from group_membership
                        where school_id = :school and academic_year = :year and group_id = :group
                        order by student_id, during""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("group", groupId)
                .reduceRows(new LinkedHashMap<UUID, List<DateRange>>(), (days, row) -> {
                    days.computeIfAbsent(row.getColumn("student_id", UUID.class), id -> new ArrayList<>())
                            .add(new DateRange(
                                    row.getColumn("since", LocalDate.class), row.getColumn("until", LocalDate.class)));
                    return days;
                }));
    }

    @Override
    public List<UUID> membersOn(int academicYear, UUID groupId, LocalDate date) {
        return database.with(handle -> handle.createQuery("""
                        select student_id from group_membership
                        where school_id = :school and academic_year = :year and group_id = :group and during @> :date
                        order by student_id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("group", groupId)
                .bind("date", date)
                .map((row, context) -> student(row))
                .list());
    }

    @Override
    public boolean memberOn(int academicYear, UUID groupId, UUID studentId, LocalDate date) {
        return database.with(handle -> handle.createQuery("""
                        select exists(select from group_membership
                        where school_id = :school and academic_year = :year and group_id = :group
                          and student_id = :student and during @> :date)""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("group", groupId)
                .bind("student", studentId)
                .bind("date", date)
                .mapTo(Boolean.class)
                .one());
    }

    private static UUID student(ResultSet row) throws SQLException {
        return row.getObject("student_id", UUID.class);
    }
}
