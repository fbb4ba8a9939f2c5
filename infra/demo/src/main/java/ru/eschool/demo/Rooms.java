package ru.eschool.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Department;

/** The rooms: a cabinet for each teacher, a gym for each pair of PE teachers, shared rooms across the shifts. */
final class Rooms {
    record Room(UUID id, String name, int capacity, Purpose purpose, int floor, boolean retired) {
        boolean shared() {
            return purpose.shared;
        }
    }

    /** What rooms are made for, as the service calls it, and what stands in them. */
    enum Purpose {
        CLASSROOM("CLASSROOM", false, "Доска, проектор"),
        PHYSICS("LABORATORY", false, "Лабораторные столы с электропитанием, наборы для опытов, проектор"),
        CHEMISTRY("LABORATORY", false, "Вытяжной шкаф, лабораторные столы с водой, проектор"),
        BIOLOGY("LABORATORY", false, "Микроскопы, влажные препараты, проектор"),
        COMPUTER("COMPUTER", false, "16 компьютеров, интерактивная доска, принтер"),
        WORKSHOP("WORKSHOP", false, "Верстаки, станки, инструмент"),
        GYM("GYM", true, "Шведские стенки, баскетбольные щиты, маты"),
        ASSEMBLY_HALL("ASSEMBLY_HALL", true, "Сцена, звуковая аппаратура, экран"),
        LIBRARY("LIBRARY", true, "Читальные места, два компьютера"),
        CANTEEN("CANTEEN", true, "Линия раздачи"),
        LANGUAGE("OTHER", false, "Лингафонные кабины");

        final String kind;
        /** Whether several groups are there at once. */
        final boolean shared;

        final String equipment;

        Purpose(String kind, boolean shared, String equipment) {
            this.kind = kind;
            this.shared = shared;
            this.equipment = equipment;
        }

        static Purpose of(Department department) {
            return switch (department) {
                case SPORT -> GYM;
                case CRAFT -> WORKSHOP;
                case INFORMATICS -> COMPUTER;
                case PHYSICS -> PHYSICS;
                case CHEMISTRY -> CHEMISTRY;
                case BIOLOGY -> BIOLOGY;
                default -> CLASSROOM;
            };
        }

        /** Gyms and workshops have a house of their own. */
        String building() {
            return this == GYM || this == WORKSHOP ? "Пристройка" : "Главный корпус";
        }
    }

    private static final int CLASS_PLACES = 32;
    private static final int HALF_PLACES = 16;
    private static final int GYM_PLACES = 60;

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
                        : add(
                                gymUsers == 1 ? "Спортивный зал" : "Спортивный зал " + (gymUsers + 1) / 2,
                                GYM_PLACES,
                                Purpose.GYM,
                                1);
            } else if (teacher.department == Department.PRIMARY) {
                var c = plan.classes().get(teacher.leadsClass);
                // Grade 3 learns in the second shift, in the rooms that grade 2 has left by noon.
                room = c.grade() == 3 && byClass.containsKey("2" + c.letter())
                        ? byClass.get("2" + c.letter())
                        : add(cabinet(1), CLASS_PLACES, Purpose.CLASSROOM, 1);
                byClass.put(c.name(), room);
            } else {
                room = add(
                        name(teacher.department),
                        places(teacher.department),
                        Purpose.of(teacher.department),
                        floor(teacher.department));
            }
            ofTeacher.put(teacher.index, room);
        }
        add("Актовый зал", 180, Purpose.ASSEMBLY_HALL, 2);
        add("Библиотека", 30, Purpose.LIBRARY, 2);
        add("Столовая", 160, Purpose.CANTEEN, 1);
        all.add(new Room(ids.next(), "Лингафонный кабинет", HALF_PLACES, Purpose.LANGUAGE, 3, true));
    }

    Room of(Staffing.Teacher teacher) {
        return ofTeacher.get(teacher.index);
    }

    private Room add(String name, int capacity, Purpose purpose, int floor) {
        var room = new Room(ids.next(), name, capacity, purpose, floor, false);
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
            default -> cabinet(floor(department));
        };
    }

    private static int floor(Department department) {
        return switch (department) {
            case CRAFT -> 1;
            case RUSSIAN, ENGLISH, HISTORY -> 2;
            default -> 3;
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
