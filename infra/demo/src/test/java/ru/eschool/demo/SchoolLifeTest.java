package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchoolLifeTest {
    private static GeneratedSchool school;

    @BeforeAll
    static void make() {
        school = SchoolFixture.school(10, 600, SchoolFixture.NOVEMBER);
    }

    @Test
    void theDemoSchoolHasTheAgreedSize() {
        assertEquals(22, school.plan().classes().size());
        assertEquals(600, school.people().pupils.size());
        assertEquals(45, school.people().staff.size());
        for (var c : school.plan().classes()) {
            assertTrue(c.places() >= 24 && c.places() <= 30, c.name() + " has " + c.places());
        }
    }

    @Test
    void noTeacherGroupOrRoomIsInTwoPlacesAtOnce() {
        assertEquals(Set.of(), school.lessonBook().clashes());
    }

    @Test
    void noPupilIsInTwoLessonsAtOnceAndNoDayHasWindows() {
        var days = new HashMap<String, TreeSet<Integer>>();
        var seen = new HashSet<String>();
        for (var lesson : school.lessonBook().all) {
            String day = lesson.journal.group().schoolClass().name() + " " + lesson.date;
            days.computeIfAbsent(day, d -> new TreeSet<>()).add(lesson.number);
            for (var pupil : lesson.journal.group().members()) {
                assertTrue(
                        !pupil.memberOn(lesson.date) || seen.add(pupil.id() + " " + lesson.date + " " + lesson.number),
                        "twice at once: " + day);
            }
        }
        days.forEach((day, numbers) -> {
            assertEquals(1, numbers.first(), day);
            assertEquals(numbers.size(), numbers.last(), "a window: " + day + " " + numbers);
        });
    }

    @Test
    void aPupilHasGoneToTheOtherHalfAndIsMarkedThereSince() {
        var halves = school.groups().all.stream()
                .filter(group -> group.name().startsWith("7Б, английский"))
                .toList();
        var moved = halves.getFirst().members().getLast();
        var since = moved.departedOn();
        assertEquals(moved.id(), halves.getLast().members().getFirst().id());
        assertEquals(since, halves.getLast().members().getFirst().joinedClassOn());
        school.marks().marks.stream()
                .filter(mark -> mark.pupil().id().equals(moved.id())
                        && halves.contains(mark.work().lesson().journal.group()))
                .forEach(mark -> assertEquals(
                        mark.work().lesson().date.isBefore(since),
                        mark.work().lesson().journal.group().equals(halves.getFirst())));
    }

    @Test
    void oneClassHasChangedHandsAndInOneSomebodyActsToday() {
        var today = school.plan().today();
        var leads = school.classLeaders().all;
        for (var c : school.plan().classes()) {
            assertEquals(
                    1,
                    leads.stream()
                            .filter(lead -> !lead.acting()
                                    && lead.schoolClass().equals(c)
                                    && !lead.from().isAfter(today)
                                    && (lead.until() == null || lead.until().isAfter(today)))
                            .count(),
                    c.name());
        }
        assertEquals(
                1,
                leads.stream()
                        .filter(lead -> !lead.acting() && lead.until() != null)
                        .count());
        assertEquals(1, leads.stream().filter(ClassLeaders.Lead::acting).count());
        assertEquals(
                Set.of("ELECTIVE", "EXTENDED_DAY", "EXTRACURRICULAR"),
                school.furtherGroups().all.stream()
                        .filter(group -> !group.members().isEmpty())
                        .map(FurtherGroups.Further::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyClassGetsTheHoursOfItsCurriculum() {
        int[] most = {21, 23, 23, 23, 29, 30, 32, 36, 36, 37, 37};
        for (int grade = 1; grade <= 11; grade++) {
            assertTrue(Curriculum.weeklyHours(grade) <= most[grade - 1], "grade " + grade);
            for (var subject : Curriculum.subjects(grade)) {
                assertEquals(
                        subject.hours(grade) * 34,
                        school.lessonPlans().of(subject, grade).items().size(),
                        subject.name() + " " + grade);
            }
        }
    }

    @Test
    void nothingIsRecordedTodayOrLater() {
        for (var lesson : school.lessonBook().all) {
            if (!lesson.date.isBefore(SchoolFixture.NOVEMBER)) {
                assertFalse(lesson.recorded());
            }
        }
        var midnight = SchoolCalendar.instant(SchoolFixture.NOVEMBER.atStartOfDay());
        assertTrue(school.marks().marks.stream().allMatch(m -> m.at().isBefore(midnight)));
    }

    @Test
    void aFewPastLessonsWaitToBeRecorded() {
        var past = school.lessonBook().all.stream()
                .filter(l -> l.date.isBefore(SchoolFixture.NOVEMBER) && !l.cancelled)
                .toList();
        double share = past.stream().filter(l -> !l.recorded()).count() / (double) past.size();
        assertTrue(share > 0.008 && share < 0.035, "not recorded: " + share);
        var teacher = school.staffing().demoTeacher();
        assertTrue(past.stream().anyMatch(l -> l.acting() == teacher && !l.recorded()));
    }

    @Test
    void marksBelongToPresentMembersOrWereMadeUp() {
        for (var mark : school.marks().marks) {
            var lesson = mark.work().lesson();
            assertTrue(mark.pupil().memberOn(lesson.date));
            assertTrue(lesson.journal.marked() && lesson.journal.grade() > 1);
            boolean absent = school.attendance().absent(lesson, mark.pupil());
            assertEquals(mark.madeUp() || mark.entry().equals("DEBT"), absent);
        }
    }

    @Test
    void twoControlsOfAClassShareNoDay() {
        var subjects = new HashMap<String, Set<String>>();
        for (var lesson : school.lessonBook().all) {
            if (lesson.item != null && lesson.item.control()) {
                subjects.computeIfAbsent(
                                lesson.journal.group().schoolClass().name() + " " + lesson.date, d -> new HashSet<>())
                        .add(lesson.journal.subject().name());
            }
        }
        subjects.forEach((day, names) -> assertEquals(1, names.size(), day + names));
    }

    @Test
    void theControlsOfTheTermAreAnnouncedAndWaitForTheirDay() {
        var marked = new HashSet<>();
        school.marks().marks.forEach(mark -> marked.add(mark.work().id()));
        var announced = school.marks().works.stream()
                .filter(work -> !work.lesson().date.isBefore(SchoolFixture.NOVEMBER))
                .toList();
        assertTrue(announced.size() > 100, "announced: " + announced.size());
        for (var work : announced) {
            assertTrue(work.type().control && work.title() != null);
            assertFalse(work.lesson().cancelled || marked.contains(work.id()));
            assertTrue(work.lesson().date.isBefore(java.time.LocalDate.of(2026, 12, 31)), "of the term under way");
        }
    }

    @Test
    void theFirstGradeRestsAWeekInFebruaryWhileTheOthersLearn() {
        var monday = java.time.LocalDate.of(2027, 2, 15);
        var grades = new TreeSet<Integer>();
        school.lessonBook().all.stream()
                .filter(l -> !l.date.isBefore(monday) && l.date.isBefore(monday.plusDays(7)))
                .forEach(l -> grades.add(l.journal.grade()));
        assertEquals(Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11), grades);
    }

    @Test
    void everyPupilHasAGuardianAndFamiliesShareThem() {
        var guarded = new HashSet<>();
        var guardians = new HashSet<>();
        school.people().guardianships.forEach(g -> {
            guarded.add(g.pupil().id());
            guardians.add(g.guardian().id());
        });
        assertEquals(600, guarded.size());
        assertTrue(school.people().guardianships.size() > guardians.size() + 50, "there are brothers and sisters");
        assertEquals(
                1,
                school.people().guardianships.stream()
                        .filter(g -> g.blockedAt() != null)
                        .count());
    }
}
