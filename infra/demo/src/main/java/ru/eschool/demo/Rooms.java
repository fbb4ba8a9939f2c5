package ru.eschool.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Department;

/** The rooms: a cabinet for each teacher, a gym for each pair of PE teachers, shared rooms across the shifts. */
final class Rooms {
    record Room(UUID id, String name, int capacity, boolean shared) {}

    private static final int CLASS_PLACES = 32;
    private static final int HALF_PLACES = 16;

    final List<Room> all = new ArrayList<>();
    private final Map<Integer, Room> ofTeacher = new HashMap<>();
    private final RandomStreams.Ids ids;

    Rooms(Staffing staffing, SchoolPlan plan) {
        ids = plan.streams().ids("rooms");
        var byClass = new HashMap<String, Room>();
        int gymUsers = 0;
        for (var teacher : staffing.teachers) {
            Room room;
            if (teacher.department == Department.SPORT) {
                room = gymUsers++ % 2 == 1
                        ? all.getLast()
                        : add(gymUsers == 1 ? "Спортивный зал" : "Спортивный зал " + (gymUsers + 1) / 2, 60, true);
            } else if (teacher.department == Department.PRIMARY) {
                var c = plan.classes().get(teacher.leadsClass);
                // Grade 3 learns in the second shift, in the rooms that grade 2 has left by noon.
                room = c.grade() == 3 && byClass.containsKey("2" + c.letter())
                        ? byClass.get("2" + c.letter())
                        : add(cabinet(1), CLASS_PLACES, false);
                byClass.put(c.name(), room);
            } else {
                room = add(name(teacher.department), places(teacher.department), false);
            }
            ofTeacher.put(teacher.index, room);
        }
        add("Актовый зал", 180, true);
        add("Библиотека", 30, true);
    }

    Room of(Staffing.Teacher teacher) {
        return ofTeacher.get(teacher.index);
    }

    private Room add(String name, int capacity, boolean shared) {
        var room = new Room(ids.next(), name, capacity, shared);
        all.add(room);
        return room;
    }

    private String cabinet(int floor) {
        long taken = all.stream().filter(r -> r.name.matches(floor + "\\d\\d")).count();
        return String.valueOf(floor * 100 + (int) taken + 1);
    }

    private String name(Department department) {
        return switch (department) {
            case CRAFT -> {
                long taken = all.stream()
                        .filter(r -> r.name.startsWith("Мастерская"))
                        .count();
                yield "Мастерская " + (taken + 1);
            }
            case RUSSIAN, ENGLISH, HISTORY -> cabinet(2);
            default -> cabinet(3);
        };
    }

    private static int places(Department department) {
        return department == Department.ENGLISH
                        || department == Department.INFORMATICS
                        || department == Department.CRAFT
                ? HALF_PLACES
                : CLASS_PLACES;
    }
}
