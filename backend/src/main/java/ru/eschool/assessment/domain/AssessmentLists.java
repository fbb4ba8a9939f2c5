package ru.eschool.assessment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.Assessment;
import ru.eschool.assessment.AssessmentRules;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;
import ru.eschool.school.SchoolFrame;
import ru.eschool.school.TermScheme;

/** Reads the rules and results of measuring for other features. */
@ApplicationScoped
class AssessmentLists implements Assessment {
    private final Database database;
    private final Acting acting;
    private final SchoolFrame school;

    AssessmentLists(Database database, Acting acting, SchoolFrame school) {
        this.database = database;
        this.acting = acting;
        this.school = school;
    }

    @Override
    public AssessmentRules rules() {
        return AssessmentRules.of(school.settings());
    }

    @Override
    public List<PeriodMark> periodMarksOfJournals(int academicYear, Collection<UUID> journalIds) {
        return database.with(handle -> handle.createQuery("""
                        select journal_id, student_id, kind, nullif(term_scheme, 'NONE') as scheme, term_number,
                               entry, version
                        from period_mark
                        where school_id = :school and academic_year = :year and journal_id = any(:journals)
                        order by journal_id, student_id, kind, term_scheme, term_number""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("journals", SqlArray.ids(List.copyOf(journalIds)))
                .map((row, context) -> periodMark(row))
                .list());
    }

    private static PeriodMark periodMark(ResultSet row) throws SQLException {
        var scheme = row.getString("scheme");
        return new PeriodMark(
                row.getObject("journal_id", UUID.class),
                row.getObject("student_id", UUID.class),
                PeriodKind.valueOf(row.getString("kind")),
                scheme == null ? null : TermScheme.of(scheme),
                row.getInt("term_number"),
                row.getString("entry"),
                row.getInt("version"));
    }
}
