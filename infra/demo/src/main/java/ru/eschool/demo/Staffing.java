package ru.eschool.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.eschool.demo.Curriculum.Department;
import ru.eschool.demo.Curriculum.Division;
import ru.eschool.demo.Curriculum.Subject;

/** Who teaches what: so many teachers as the hours need, whole departments of a class to one teacher. */
final class Staffing {
    /** A teacher takes up to one and a half posts of 18 hours. */
    private static final int MOST_HOURS = 27;

    /** A teacher by place in the list of the school; the cabinet is the teacher's own. */
    static final class Teacher {
        final int index;
        final Department department;
        int hours;
        int leadsClass = -1;

        private Teacher(int index, Department department) {
            this.index = index;
            this.department = department;
        }
    }

    /** One subject of a class with its teachers: one, or one for each half. */
    record Load(Structure.SchoolClass schoolClass, Subject subject, List<Teacher> teachers) {
        int hours() {
            return subject.hours(schoolClass.grade());
        }
    }

    final List<Teacher> teachers = new ArrayList<>();
    final List<Load> loads = new ArrayList<>();
    private final List<Structure.SchoolClass> classes;

    Staffing(List<Structure.SchoolClass> classes) {
        this.classes = classes;
        Map<Department, List<Teacher>> departments = hire();
        for (var department : Department.values()) {
            classes.stream()
                    .sorted(Comparator.comparingInt((Structure.SchoolClass c) -> -hours(c, department))
                            .thenComparingInt(Structure.SchoolClass::index))
                    .filter(c -> hours(c, department) > 0)
                    .forEach(c -> assign(c, department, departments.get(department)));
        }
        loads.sort(Comparator.comparingInt((Load l) -> l.schoolClass.index())
                .thenComparingInt(l -> Curriculum.SUBJECTS.indexOf(l.subject)));
        appointClassTeachers();
    }

    Teacher classTeacher(int classIndex) {
        return teachers.stream()
                .filter(t -> t.leadsClass == classIndex)
                .findFirst()
                .orElseThrow();
    }

    /** The mathematician who leads 7Б. */
    Teacher demoTeacher() {
        return classes.stream()
                .filter(c -> c.name().equals("7Б"))
                .findFirst()
                .map(c -> classTeacher(c.index()))
                .orElseThrow();
    }

    private Map<Department, List<Teacher>> hire() {
        Map<Department, List<Teacher>> result = new EnumMap<>(Department.class);
        for (var department : Department.values()) {
            int hours =
                    classes.stream().mapToInt(c -> taughtHours(c, department)).sum();
            boolean halves = Curriculum.SUBJECTS.stream()
                    .anyMatch(s -> s.department() == department && s.division() != Division.NONE);
            int primary = (int) classes.stream().filter(c -> c.grade() <= 4).count();
            int needed = department == Department.PRIMARY
                    ? primary
                    : Math.max(halves ? 2 : 1, (hours + MOST_HOURS - 1) / MOST_HOURS);
            var list = new ArrayList<Teacher>();
            for (int i = 0; i < needed; i++) {
                var teacher = new Teacher(teachers.size(), department);
                teachers.add(teacher);
                list.add(teacher);
            }
            result.put(department, list);
        }
        return result;
    }

    private static int hours(Structure.SchoolClass c, Department department) {
        return Curriculum.subjects(c.grade()).stream()
                .filter(s -> s.department(c.grade()) == department)
                .mapToInt(s -> s.hours(c.grade()))
                .sum();
    }

    private static int taughtHours(Structure.SchoolClass c, Department department) {
        return Curriculum.subjects(c.grade()).stream()
                .filter(s -> s.department(c.grade()) == department)
                .mapToInt(s -> s.hours(c.grade()) * (s.division(c.grade()) == Division.NONE ? 1 : 2))
                .sum();
    }

    private void assign(Structure.SchoolClass c, Department department, List<Teacher> staff) {
        var byLoad = staff.stream()
                .sorted(Comparator.comparingInt((Teacher t) -> t.hours).thenComparingInt(t -> t.index))
                .toList();
        for (var subject : Curriculum.subjects(c.grade())) {
            if (subject.department(c.grade()) != department) {
                continue;
            }
            int parts = subject.division(c.grade()) == Division.NONE ? 1 : 2;
            var chosen = department == Department.PRIMARY ? List.of(ownTeacher(c, staff)) : byLoad.subList(0, parts);
            chosen.forEach(t -> t.hours += subject.hours(c.grade()));
            loads.add(new Load(c, subject, List.copyOf(chosen)));
        }
    }

    /** A primary class and its teacher go together. */
    private Teacher ownTeacher(Structure.SchoolClass c, List<Teacher> primary) {
        int place = (int) classes.stream()
                .filter(o -> o.grade() <= 4 && o.index() < c.index())
                .count();
        var teacher = primary.get(place);
        teacher.leadsClass = c.index();
        return teacher;
    }

    /** Every class from grade 5 on is led by one of its own teachers: 7Б by its mathematician, the demo login. */
    private void appointClassTeachers() {
        var upper = new ArrayList<>(classes.stream().filter(c -> c.grade() > 4).toList());
        upper.sort(Comparator.comparing(c -> !c.name().equals("7Б")));
        for (var c : upper) {
            loads.stream()
                            .filter(l -> l.schoolClass.equals(c))
                            .sorted(Comparator.comparing((Load l) -> l.subject.department() != Department.MATHEMATICS
                                            || !c.name().equals("7Б"))
                                    .thenComparingInt(l -> -l.hours()))
                            .flatMap(l -> l.teachers.stream())
                            .filter(t -> t.leadsClass < 0)
                            .findFirst()
                            .or(() -> teachers.stream()
                                    .filter(t -> t.leadsClass < 0)
                                    .findFirst())
                            .orElseThrow()
                            .leadsClass =
                    c.index();
        }
    }
}
