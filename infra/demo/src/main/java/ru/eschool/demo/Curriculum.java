package ru.eschool.demo;

import java.util.List;

/**
 * Subjects with their weekly hours by grade, close to the federal curricula of the three levels: grades
 * 1–7 learn five days a week, grades 8–11 six (maximal weekly load 21, 23, 29, 30, 32, 36, 36, 37, 37).
 */
final class Curriculum {
    /** Teachers of one department can take each other's lessons. */
    enum Department {
        PRIMARY,
        RUSSIAN,
        MATHEMATICS,
        ENGLISH,
        HISTORY,
        GEOGRAPHY,
        BIOLOGY,
        CHEMISTRY,
        PHYSICS,
        INFORMATICS,
        SPORT,
        SAFETY,
        ARTS,
        CRAFT
    }

    /** How a class is divided for the subject. */
    enum Division {
        NONE,
        HALVES,
        BOYS_AND_GIRLS
    }

    /**
     * A subject of the plan.
     *
     * @param hours weekly hours in grades 1 to 11
     * @param ease how much higher than elsewhere its marks are, in marks
     */
    record Subject(
            String key,
            String name,
            String shortName,
            String area,
            Department department,
            Division division,
            double ease,
            int[] hours) {

        int hours(int grade) {
            return hours[grade - 1];
        }

        Department department(int grade) {
            return grade <= 4 && !SPECIALISTS.contains(key) ? Department.PRIMARY : department;
        }

        Division division(int grade) {
            return grade <= 4 && department(grade) == Department.PRIMARY ? Division.NONE : division;
        }

        /** Homework is usual: not in grade 1 by sanitary rules, not for physical culture and the like. */
        boolean homework(int grade) {
            return grade > 1 && !LIGHT.contains(key);
        }

        String scale(int grade) {
            return grade == 1 || key.equals("orkse") ? "NO_MARKS" : "FIVE_POINT";
        }

        boolean heavy() {
            return HEAVY.contains(key);
        }
    }

    private static final List<String> SPECIALISTS = List.of("english", "pe", "music");
    private static final List<String> LIGHT = List.of("pe", "music", "art", "craft", "orkse", "safety");
    private static final List<String> HEAVY =
            List.of("russian", "math", "algebra", "calculus", "geometry", "physics", "chemistry");

    static final List<Subject> SUBJECTS = List.of(
            subject("russian", "Русский язык", "Рус. яз.", "Русский язык и литература", Department.RUSSIAN, -.17)
                    .by(5, 5, 5, 5, 5, 6, 4, 3, 3, 3, 3),
            subject("reading", "Литературное чтение", "Лит. чт.", "Русский язык и литература", Department.RUSSIAN, .1)
                    .by(4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0),
            subject("literature", "Литература", "Лит-ра", "Русский язык и литература", Department.RUSSIAN, .02)
                    .by(0, 0, 0, 0, 3, 3, 2, 2, 3, 3, 3),
            subject(
                            "english",
                            "Иностранный язык (английский)",
                            "Англ. яз.",
                            "Иностранные языки",
                            Department.ENGLISH,
                            -.06)
                    .in(Division.HALVES)
                    .by(0, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3),
            subject("math", "Математика", "Матем.", "Математика и информатика", Department.MATHEMATICS, -.16)
                    .by(4, 4, 4, 4, 5, 5, 0, 0, 0, 0, 0),
            subject("algebra", "Алгебра", "Алгебра", "Математика и информатика", Department.MATHEMATICS, -.22)
                    .by(0, 0, 0, 0, 0, 0, 3, 4, 4, 0, 0),
            subject(
                            "calculus",
                            "Алгебра и начала математического анализа",
                            "Алг. и нач. ан.",
                            "Математика и информатика",
                            Department.MATHEMATICS,
                            -.2)
                    .by(0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4),
            subject("geometry", "Геометрия", "Геом.", "Математика и информатика", Department.MATHEMATICS, -.2)
                    .by(0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2),
            subject(
                            "probability",
                            "Вероятность и статистика",
                            "Вер. и стат.",
                            "Математика и информатика",
                            Department.MATHEMATICS,
                            -.08)
                    .by(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1),
            subject("informatics", "Информатика", "Инф.", "Математика и информатика", Department.INFORMATICS, .1)
                    .in(Division.HALVES)
                    .by(0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2),
            subject("world", "Окружающий мир", "Окр. мир", "Обществознание и естествознание", Department.PRIMARY, .05)
                    .by(2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0),
            subject("history", "История", "История", "Общественно-научные предметы", Department.HISTORY, -.05)
                    .by(0, 0, 0, 0, 3, 3, 3, 3, 3, 2, 2),
            subject("society", "Обществознание", "Общ.", "Общественно-научные предметы", Department.HISTORY, .02)
                    .by(0, 0, 0, 0, 0, 0, 1, 1, 1, 3, 3),
            subject("geography", "География", "Геогр.", "Общественно-научные предметы", Department.GEOGRAPHY, -.02)
                    .by(0, 0, 0, 0, 1, 1, 2, 2, 2, 1, 1),
            subject("physics", "Физика", "Физика", "Естественно-научные предметы", Department.PHYSICS, -.18)
                    .by(0, 0, 0, 0, 0, 0, 2, 2, 3, 3, 3),
            subject("chemistry", "Химия", "Химия", "Естественно-научные предметы", Department.CHEMISTRY, -.16)
                    .by(0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2),
            subject("biology", "Биология", "Биол.", "Естественно-научные предметы", Department.BIOLOGY, 0)
                    .by(0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2),
            subject(
                            "orkse",
                            "Основы религиозных культур и светской этики",
                            "ОРКСЭ",
                            "Основы религиозных культур и светской этики",
                            Department.PRIMARY,
                            0)
                    .by(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
            subject(
                            "odnknr",
                            "Основы духовно-нравственной культуры народов России",
                            "ОДНКНР",
                            "Основы духовно-нравственной культуры народов России",
                            Department.HISTORY,
                            .3)
                    .by(0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
            subject("art", "Изобразительное искусство", "ИЗО", "Искусство", Department.ARTS, .45)
                    .by(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0),
            subject("music", "Музыка", "Музыка", "Искусство", Department.ARTS, .5)
                    .by(1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0),
            subject("craft", "Труд (технология)", "Труд", "Технология", Department.CRAFT, .4)
                    .in(Division.BOYS_AND_GIRLS)
                    .by(1, 1, 1, 1, 2, 2, 2, 1, 1, 0, 0),
            subject("pe", "Физическая культура", "Физ-ра", "Физическая культура", Department.SPORT, .45)
                    .by(3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3),
            subject(
                            "safety",
                            "Основы безопасности и защиты Родины",
                            "ОБЗР",
                            "Основы безопасности и защиты Родины",
                            Department.SAFETY,
                            .3)
                    .by(0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1),
            subject("project", "Индивидуальный проект", "Инд. проект", "Индивидуальный проект", Department.HISTORY, .25)
                    .by(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));

    private Curriculum() {}

    static int daysPerWeek(int grade) {
        return grade <= 7 ? 5 : 6;
    }

    static String scheme(int grade) {
        return grade <= 9 ? "QUARTER" : "HALF_YEAR";
    }

    /** Grades of the second shift; grades 1, 5, 9 and the seniors must learn in the first (sanitary rules). */
    static int shift(int grade) {
        return grade == 3 || grade == 6 ? 2 : 1;
    }

    static List<Subject> subjects(int grade) {
        return SUBJECTS.stream().filter(s -> s.hours(grade) > 0).toList();
    }

    static int weeklyHours(int grade) {
        return SUBJECTS.stream().mapToInt(s -> s.hours(grade)).sum();
    }

    private static Draft subject(
            String key, String name, String shortName, String area, Department department, double ease) {
        return new Draft(key, name, shortName, area, department, Division.NONE, ease);
    }

    /** A subject that still lacks its hours. */
    private record Draft(
            String key,
            String name,
            String shortName,
            String area,
            Department department,
            Division division,
            double ease) {
        Draft in(Division parts) {
            return new Draft(key, name, shortName, area, department, parts, ease);
        }

        Subject by(int... hours) {
            return new Subject(key, name, shortName, area, department, division, ease, hours);
        }
    }
}
