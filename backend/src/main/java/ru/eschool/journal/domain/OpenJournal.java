package ru.eschool.journal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.assessment.AssessmentRules;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.WorkType;
import ru.eschool.school.Subject;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.timetable.Lesson;

/**
 * A journal that the acting person may see, with everything that its rules ask for.
 *
 * @param terms the terms of the journal's grade, in order
 * @param planName null without a plan
 */
public record OpenJournal(
        int academicYear,
        UUID id,
        int version,
        Subject subject,
        UUID groupId,
        String groupName,
        UUID classId,
        String className,
        int grade,
        Scale scale,
        UUID lessonPlanId,
        String planName,
        boolean archived,
        TermScheme termScheme,
        Relation relation,
        List<JournalTeacher> teachers,
        List<Term> terms,
        List<WorkType> workTypes,
        JournalSettings settings) {

    /** Why the acting person sees the journal. */
    public enum Relation {
        /** Teaches it today. */
        TAUGHT,
        /** Gives single lessons of it as the substitute. */
        SUBSTITUTED,
        /** Leads the class: reads only (002). */
        OWN_CLASS,
        /** Leads the school: reads only. */
        LEADERSHIP
    }

    public AssessmentRules rules() {
        return settings.assessment();
    }

    /** Whether the lesson is one of this journal's. */
    public boolean covers(Lesson lesson) {
        return lesson.groupId().equals(groupId) && lesson.subjectId().equals(subject.id());
    }

    /** The school's kind of work with this id. */
    public Optional<WorkType> workType(UUID workTypeId) {
        return workTypes.stream().filter(type -> type.id().equals(workTypeId)).findFirst();
    }

    /** Whether the person is here for single lessons only. */
    public boolean isSubstituted() {
        return relation == Relation.SUBSTITUTED;
    }

    public boolean isTaught() {
        return relation == Relation.TAUGHT;
    }

    public Optional<Term> termOf(LocalDate day) {
        return terms.stream().filter(term -> term.contains(day)).findFirst();
    }

    /** The term that a day belongs to; between two terms the one before, before the first one the first. */
    public Optional<Term> termAt(LocalDate day) {
        return terms.stream()
                .filter(term -> !term.startsOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> terms.stream().findFirst());
    }

    /** Whether the person may enter anything here; each lesson says so for itself. */
    public boolean mayEdit() {
        return !archived && (isTaught() || isSubstituted());
    }
}
