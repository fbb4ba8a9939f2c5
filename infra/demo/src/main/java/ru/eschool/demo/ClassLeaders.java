package ru.eschool.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who leads which class: one class changes hands in the autumn, and in one somebody acts for its teacher these days. */
final class ClassLeaders {
    private static final int HANDED_OVER = 8;
    private static final int ACTED_FOR = 6;
    private static final int WEEKS_BEFORE_HANDOVER = 6;

    /** {@code until} is the first day that is no longer in it; null while there is no end. */
    record Lead(
            Structure.SchoolClass schoolClass, People.Person person, LocalDate from, LocalDate until, boolean acting) {}

    final List<Lead> all = new ArrayList<>();
    private final SchoolPlan plan;
    private final People people;

    ClassLeaders(SchoolPlan plan, Staffing staffing, StaffRoom staffRoom, People people) {
        this.plan = plan;
        this.people = people;
        var free = new ArrayList<>(staffing.teachers.stream()
                .filter(teacher -> teacher.leadsClass < 0)
                .map(staffRoom::person)
                .filter(person -> person != staffRoom.parent())
                .toList());
        var today = plan.today();
        var year = plan.calendar();
        var handover =
                year.startsOn.plusWeeks(WEEKS_BEFORE_HANDOVER).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var handedOver = ofGrade(HANDED_OVER);
        for (var c : plan.classes()) {
            var teacher = staffRoom.person(staffing.classTeacher(c.index()));
            if (handedOver.filter(c::equals).isPresent() && !free.isEmpty()) {
                lead(c, free.removeFirst(), year.startsOn, handover);
                lead(c, teacher, handover, null);
            } else {
                lead(c, teacher, year.startsOn, null);
            }
        }
        var acted = ofGrade(ACTED_FOR);
        if (acted.isPresent() && !free.isEmpty() && !today.isBefore(year.startsOn) && !today.isAfter(year.endsOn)) {
            var from = today.minusDays(2).isBefore(year.startsOn) ? year.startsOn : today.minusDays(2);
            var acting = free.removeFirst();
            all.add(new Lead(acted.get(), acting, from, today.plusDays(6), true));
            people.roles.add(new People.Role(acting, "CLASS_TEACHER", from, today.plusDays(6)));
        }
    }

    private Optional<Structure.SchoolClass> ofGrade(int grade) {
        return plan.classes().stream().filter(c -> c.grade() == grade).findFirst();
    }

    private void lead(Structure.SchoolClass c, People.Person person, LocalDate from, LocalDate until) {
        all.add(new Lead(c, person, from, until, false));
        var since = from.equals(plan.calendar().startsOn) ? from.minusDays(20) : from;
        people.roles.add(new People.Role(person, "CLASS_TEACHER", since, until));
    }
}
