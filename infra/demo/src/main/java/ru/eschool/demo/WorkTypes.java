package ru.eschool.demo;

import java.util.List;
import java.util.UUID;

/** Kinds of work with their weights, and what the first letters of a topic say about the work. */
enum WorkTypes {
    ANSWER("Ответ на уроке", "Отв", 1, false, 0.05),
    HOMEWORK("Домашняя работа", "ДР", 1, false, 0.10),
    INDEPENDENT("Самостоятельная работа", "СР", 1.5, false, -0.05),
    CHECK("Проверочная работа", "ПР", 1.5, false, -0.05),
    TEST("Тест", "Т", 1.5, false, 0),
    CONTROL("Контрольная работа", "КР", 2, true, -0.20),
    DICTATION("Диктант", "Д", 2, true, -0.20),
    COMPOSITION("Сочинение", "Соч", 2, true, -0.05),
    LABORATORY("Лабораторная работа", "ЛР", 1.5, false, 0.10),
    PRACTICAL("Практическая работа", "ПрР", 1.5, false, 0.05),
    PROJECT("Проект", "Пр", 1.5, false, 0.20),
    NORM("Норматив", "Н", 1.5, false, 0);

    final String title;
    final String shortName;
    final double weight;
    final boolean control;
    /** How much above or below the pupil's level such a work turns out, in marks. */
    final double shift;

    WorkTypes(String title, String shortName, double weight, boolean control, double shift) {
        this.title = title;
        this.shortName = shortName;
        this.weight = weight;
        this.control = control;
        this.shift = shift;
    }

    /** The work that closes a section. */
    static WorkTypes control(LessonPlans.Item item) {
        return item.topic().startsWith("Контрольный диктант")
                ? DICTATION
                : item.topic().startsWith("Сочинение") ? COMPOSITION : CONTROL;
    }

    /** The usual written work of the subject. */
    static WorkTypes written(Curriculum.Subject subject, int number) {
        return switch (subject.key()) {
            case "physics", "chemistry", "biology" -> number % 2 == 0 ? LABORATORY : TEST;
            case "informatics", "geography" -> number % 2 == 0 ? PRACTICAL : TEST;
            case "pe" -> NORM;
            case "art", "craft", "project", "odnknr" -> number % 2 == 0 ? PROJECT : PRACTICAL;
            case "music", "safety", "history", "society" -> number % 2 == 0 ? TEST : CHECK;
            case "math", "algebra", "calculus", "geometry", "probability" -> INDEPENDENT;
            default -> number % 3 == 0 ? TEST : number % 3 == 1 ? CHECK : INDEPENDENT;
        };
    }

    static List<UUID> ids(SchoolPlan plan) {
        var ids = plan.streams().ids("work types");
        return List.of(values()).stream().map(t -> ids.next()).toList();
    }
}
