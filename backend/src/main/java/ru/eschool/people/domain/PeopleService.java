package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ru.eschool.audit.AccessLog;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;

/** Shows classes, pupils and families to those who may see them; staff's looks at children are noted (002). */
@ApplicationScoped
public class PeopleService {

    private final ClassLists classes;
    private final StudentLists students;
    private final PupilNames names;
    private final SchoolFrame school;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    PeopleService(
            ClassLists classes,
            StudentLists students,
            PupilNames names,
            SchoolFrame school,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.classes = classes;
        this.students = students;
        this.names = names;
        this.school = school;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    /** A pupil with the guardians. */
    public record StudentWithGuardians(
            StudentLists.Student student, String displayName, List<StudentLists.Guardian> guardians) {}

    /** A pupil in the list of a class. */
    public record ListedMember(ClassLists.Member member, String displayName) {}

    /** Classes of a year, of the current one when none is named. */
    @Transactional
    public Page<ClassLists.ClassRow> classes(Integer academicYear, int limit, String cursor) {
        int year = academicYear == null ? school.currentAcademicYear() : academicYear;
        var grade = 0;
        var letter = "";
        if (cursor != null) {
            var place = Cursor.decode(cursor, 2);
            grade = number(place.getFirst());
            letter = place.getLast();
        }
        return Page.cut(
                classes.list(year, clock.today(), grade, letter, limit + 1),
                limit,
                last -> Cursor.encode(last.grade(), last.letter()));
    }

    /**
     * Pupils of a class on a day, of today when none is named.
     *
     * @throws Problem 404 for an unknown class, 403 for a teacher who neither leads nor teaches it
     */
    @Transactional
    public List<ListedMember> classStudents(UUID classId, LocalDate on) {
        var relation = classes.relation(classId).orElseThrow(() -> Problem.notFound("class-unknown"));
        switch (acting.role()) {
            case TEACHER -> {
                if (!relation.taughtByCaller()) {
                    throw Problem.forbidden("class-not-taught");
                }
            }
            case CLASS_TEACHER -> {
                if (!relation.ledByCaller()) {
                    throw Problem.forbidden("class-not-led");
                }
            }
            default -> {}
        }
        accessLog.read("listClassStudents", null, classId, null);
        var members = classes.members(relation.academicYear(), classId, on == null ? clock.today() : on);
        var named = names.inList(members.stream().map(ClassLists.Member::pupil).toList());
        return members.stream()
                .map(member -> new ListedMember(member, named.get(member.pupil().id())))
                .toList();
    }

    /** Pupils of the school by name, with their guardians. */
    @Transactional
    public Page<StudentWithGuardians> students(UUID classId, int limit, String cursor) {
        var filter = new StudentLists.Filter("", "", classId, place(cursor));
        return part("listStudents", filter, limit, () -> filter);
    }

    /**
     * The pupils among {@link #students} whose surname begins with the first word and whose first name with the rest. What
     * nobody is called is tried as typed with the Russian keyboard: «rjhjktd» is «королев».
     */
    @Transactional
    public Page<StudentWithGuardians> search(String query, UUID classId, int limit, String cursor) {
        return part(
                "searchStudents",
                named(query, classId, cursor),
                limit,
                () -> named(RussianKeyboard.typed(query), classId, cursor));
    }

    private static StudentLists.Filter named(String query, UUID classId, String cursor) {
        var words = query.strip().split("\\s+", 2);
        return new StudentLists.Filter(words[0], words.length > 1 ? words[1] : "", classId, place(cursor));
    }

    private Page<StudentWithGuardians> part(
            String operation, StudentLists.Filter filter, int limit, Supplier<StudentLists.Filter> otherwise) {
        var found = students.list(filter, clock.today(), limit + 1);
        if (found.isEmpty()) {
            var other = otherwise.get();
            found = other.equals(filter) ? found : students.list(other, clock.today(), limit + 1);
        }
        var page = Page.cut(found, limit, last -> Cursor.encode(last.pupil().id()));
        var pupils = page.items().stream().map(StudentLists.Student::pupil).toList();
        Map<UUID, List<StudentLists.Guardian>> guardians =
                students.guardians(pupils.stream().map(PupilNames.Pupil::id).toList()).stream()
                        .collect(Collectors.groupingBy(StudentLists.Guardian::studentId));
        var named = names.inList(pupils);
        accessLog.read(operation, null, filter.classId(), null);
        return new Page<>(
                page.items().stream()
                        .map(student -> new StudentWithGuardians(
                                student,
                                named.get(student.pupil().id()),
                                guardians.getOrDefault(student.pupil().id(), List.of())))
                        .toList(),
                page.nextCursor());
    }

    /** The guardian's children, unless a court has blocked the guardian, or the pupil; also those whose diaries are not delivered. */
    @Transactional
    public List<StudentLists.OwnChild> children() {
        return students.children(clock.today());
    }

    private static UUID place(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
