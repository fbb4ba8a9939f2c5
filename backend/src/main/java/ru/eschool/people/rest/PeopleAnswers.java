package ru.eschool.people.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.domain.ClassLists.ClassRow;
import ru.eschool.people.domain.PeopleService.ListedMember;
import ru.eschool.people.domain.PeopleService.StudentWithGuardians;
import ru.eschool.people.domain.StudentLists.Guardian;
import ru.eschool.people.domain.StudentLists.OwnChild;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations on people answer with. */
public final class PeopleAnswers {

    private PeopleAnswers() {}

    /** A class of a year. */
    @Schema(name = "SchoolClass", description = "A class of a year.")
    public record SchoolClass(
            UUID id,
            int academicYear,
            @Schema(examples = "7Б") String name,
            @Schema(examples = "7") int grade,
            @Schema(examples = "Б") String letter,
            int shift,

            @Schema(description = "Days of school a week: 5 or 6.", examples = "5")
            int schoolDays,

            @Schema(description = "Absent where the class has the usual bells of its shift.") @MayBeAbsent
            UUID bellScheduleId,

            @Schema(description = "The class teacher (классный руководитель) today.") @MayBeAbsent
            PersonName classTeacher,

            @Schema(description = "Who acts for the class teacher today.") @MayBeAbsent
            PersonName actingClassTeacher,

            @Schema(description = "Pupils today.") int studentCount,
            int version) {

        static SchoolClass of(ClassRow row) {
            return new SchoolClass(
                    row.id(),
                    row.academicYear(),
                    row.name(),
                    row.grade(),
                    row.letter(),
                    row.shift(),
                    row.schoolDays(),
                    row.bellScheduleId(),
                    row.teacher(),
                    row.actingTeacher(),
                    row.studentCount(),
                    row.version());
        }
    }

    /** A list of classes. */
    @Schema(name = "SchoolClassList", description = "A part of the list of classes.")
    public record SchoolClassList(List<SchoolClass> items, String nextCursor) {}

    /** A pupil as a member of a class. */
    @Schema(name = "StudentInClass", description = "A pupil as a member of a class.")
    public record StudentInClass(
            UUID id,

            @Schema(description = "Place in the list of the class, by name.")
            int number,

            @Schema(examples = "Иванов Пётр") String displayName,
            String lastName,
            String firstName,
            @MayBeAbsent String middleName,

            @Schema(description = "Absent for teachers, who do not need it.") @MayBeAbsent
            LocalDate birthDate,

            @Schema(description = "Of being in the class; stays the same when the pupil leaves.")
            UUID membershipId,

            LocalDate memberSince,

            @Schema(description = "The last day in the class, if it is known.") @MayBeAbsent
            LocalDate memberUntil) {

        static StudentInClass of(ListedMember listed) {
            var member = listed.member();
            var pupil = member.pupil();
            return new StudentInClass(
                    pupil.id(),
                    member.number(),
                    listed.displayName(),
                    pupil.lastName(),
                    pupil.firstName(),
                    pupil.middleName(),
                    member.birthDate(),
                    member.membershipId(),
                    member.since(),
                    member.until());
        }
    }

    /** A list of the pupils of a class. */
    @Schema(name = "StudentInClassList", description = "All pupils of a class.")
    public record StudentInClassList(List<StudentInClass> items) {}

    /** A guardian in the list of pupils. */
    @Schema(name = "GuardianRow", description = "A guardian of a pupil.")
    public record GuardianRow(
            UUID id,
            @Schema(examples = "Иванова Мария Петровна") String displayName,
            @Schema(examples = "мать") String kinship,
            @MayBeAbsent String phone,
            @MayBeAbsent String email,

            @Schema(description = "Whether a sign-in was issued.")
            boolean hasAccess,

            @Schema(description = "Whether a court order has taken the right to see the child away.")
            boolean blocked) {

        static GuardianRow of(Guardian guardian) {
            return new GuardianRow(
                    guardian.id(),
                    guardian.displayName(),
                    guardian.kinship(),
                    guardian.phone(),
                    guardian.email(),
                    guardian.hasAccess(),
                    guardian.blocked());
        }
    }

    /** A pupil in the list of the school. */
    @Schema(name = "StudentRow", description = "A pupil of the school.")
    public record StudentRow(
            UUID id,
            String displayName,
            @Schema(examples = "7Б") @MayBeAbsent String className,
            @MayBeAbsent LocalDate birthDate,
            List<GuardianRow> guardians,

            @Schema(description = "Whether a sign-in was issued.")
            boolean hasAccess) {

        static StudentRow of(StudentWithGuardians found) {
            var student = found.student();
            return new StudentRow(
                    student.pupil().id(),
                    found.displayName(),
                    student.className(),
                    student.birthDate(),
                    found.guardians().stream().map(GuardianRow::of).toList(),
                    student.hasAccess());
        }
    }

    /** A list of pupils. */
    @Schema(name = "StudentList", description = "A part of the list of pupils.")
    public record StudentList(List<StudentRow> items, String nextCursor) {

        static StudentList of(Page<StudentWithGuardians> page) {
            return new StudentList(page.items().stream().map(StudentRow::of).toList(), page.nextCursor());
        }
    }

    /** A child of the caller's family. */
    @Schema(name = "Child", description = "A child of the caller's family.")
    public record Child(
            UUID id,
            String displayName,
            String firstName,
            @MayBeAbsent String className,
            UUID schoolId,
            String schoolName,

            @Schema(description = "Why the diary is not delivered; absent while it is.") @MayBeAbsent
            StoppedDelivery stopped) {

        static Child of(OwnChild child, UUID schoolId) {
            return new Child(
                    child.id(),
                    PersonNames.ofPupil(child.lastName(), child.firstName()),
                    child.firstName(),
                    child.className(),
                    schoolId,
                    child.schoolName(),
                    child.stop() == null
                            ? null
                            : new StoppedDelivery(
                                    child.stop().reason(), child.stop().since()));
        }
    }

    /** Why a diary is not delivered. */
    @Schema(
            name = "StoppedDelivery",
            description =
                    "Why the electronic diary is not delivered, and since when; the class teacher gives an extract on"
                            + " paper.")
    public record StoppedDelivery(
            @Schema(
                    description = "CONSENT_REFUSED, CONSENT_WITHDRAWN or AGREEMENT_ENDED; more may be added.",
                    examples = "CONSENT_WITHDRAWN")
            String reason,

            LocalDate since) {}

    /** A list of children. */
    @Schema(name = "ChildList", description = "The children of the caller's family.")
    public record ChildList(List<Child> items) {}
}
