package ru.eschool.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Subject;

/**
 * Lesson plans (КТП) of every subject and grade. The resource {@code topics.txt} holds our own sections and
 * topics; here they are stretched over the hours of the year with practice, revision and controls.
 */
final class LessonPlans {
    private static final int WEEKS = 34;
    private static final String REVISION = "Повторение изученного за год";
    private static final List<String> EXACT = List.of(
            "Закрепление", "Решение задач", "Практикум", "Самостоятельная работа", "Обобщение", "Работа над ошибками");
    private static final List<String> LANGUAGE = List.of(
            "Закрепление", "Упражнения", "Работа с текстом", "Развитие речи", "Практикум", "Работа над ошибками");
    private static final List<String> READING = List.of(
            "Чтение и беседа", "Герои и их поступки", "Анализ эпизода", "Выразительное чтение", "Развитие речи");
    private static final List<String> TALK =
            List.of("Работа с источниками", "Обсуждение", "Практическая работа", "Закрепление", "Сообщения учеников");
    private static final List<String> HANDS =
            List.of("Замысел и эскиз", "Практическая работа", "Завершение работы", "Выставка и обсуждение");
    private static final List<String> MUSIC =
            List.of("Слушание", "Разучивание песни", "Музыкальные образы", "Исполнение");
    private static final List<String> MOTION =
            List.of("Разучивание", "Закрепление", "Совершенствование", "Учебная игра");

    record Item(UUID id, int position, String section, String topic, String homework, boolean control) {}

    record Plan(UUID id, Subject subject, int grade, String name, List<Item> items) {}

    private record Section(String name, List<String> topics) {}

    final List<Plan> all = new ArrayList<>();
    private final Map<String, Plan> byKey = new HashMap<>();

    LessonPlans(SchoolPlan school) {
        var topics = read();
        var ids = school.streams().ids("plans");
        var grades = school.classes().stream()
                .map(Structure.SchoolClass::grade)
                .distinct()
                .toList();
        for (int grade : grades) {
            for (var subject : Curriculum.subjects(grade)) {
                var sections = topics.get(subject.key() + grade);
                if (sections == null) {
                    throw new IllegalStateException("no topics for " + subject.name() + ", grade " + grade);
                }
                var plan = new Plan(
                        ids.next(),
                        subject,
                        grade,
                        subject.name() + ", " + grade + " класс (" + subject.hours(grade) * WEEKS + " ч)",
                        items(subject, grade, sections, ids));
                all.add(plan);
                byKey.put(subject.key() + grade, plan);
            }
        }
    }

    Plan of(Subject subject, int grade) {
        return byKey.get(subject.key() + grade);
    }

    private static List<Item> items(Subject subject, int grade, List<Section> sections, RandomStreams.Ids ids) {
        int hours = subject.hours(grade) * WEEKS;
        int topicCount = sections.stream().mapToInt(s -> s.topics.size()).sum();
        int reserved = hours >= topicCount + 2 * sections.size() ? 2 : 0;
        int revision = subject.hours(grade);
        int free = hours - reserved * sections.size() - revision;
        var result = new ArrayList<Item>();
        int seen = 0;
        int control = 0;
        for (var section : sections) {
            for (var topic : section.topics) {
                int until = free * (seen + 1) / topicCount;
                int lessons = until - free * seen / topicCount;
                seen++;
                for (int n = 0; n < lessons; n++) {
                    String text = n == 0 ? topic : topic + ". " + form(subject, n);
                    add(result, ids, subject, grade, section.name, text, false);
                }
            }
            if (reserved > 0) {
                control++;
                add(result, ids, subject, grade, section.name, "Обобщающий урок по теме «" + section.name + "»", false);
                add(
                        result,
                        ids,
                        subject,
                        grade,
                        section.name,
                        controlTopic(subject, grade, section.name, control),
                        grade > 1);
            }
        }
        for (int n = 1; n <= revision; n++) {
            add(result, ids, subject, grade, REVISION, REVISION + (revision == 1 ? "" : ", урок " + n), false);
        }
        return List.copyOf(result);
    }

    private static void add(
            List<Item> items,
            RandomStreams.Ids ids,
            Subject subject,
            int grade,
            String section,
            String topic,
            boolean control) {
        int position = items.size() + 1;
        String homework = subject.homework(grade) && !control ? homework(subject, grade, position) : null;
        items.add(new Item(ids.next(), position, section, topic, homework, control && graded(subject)));
    }

    /** Subjects with written controls; the others close a section with a creative work or a norm. */
    private static boolean graded(Subject subject) {
        return switch (subject.key()) {
            case "pe", "music", "art", "craft", "orkse", "odnknr", "project", "safety" -> false;
            default -> true;
        };
    }

    private static String form(Subject subject, int n) {
        var forms = switch (subject.key()) {
            case "pe" -> MOTION;
            case "music" -> MUSIC;
            case "art", "craft" -> HANDS;
            case "russian", "english" -> LANGUAGE;
            case "literature", "reading" -> READING;
            case "math", "algebra", "calculus", "geometry", "probability", "physics", "chemistry", "informatics" ->
                EXACT;
            default -> TALK;
        };
        return forms.get((n - 1) % forms.size()) + (n > forms.size() ? " (продолжение)" : "");
    }

    private static String controlTopic(Subject subject, int grade, String section, int number) {
        String about = " по теме «" + section + "»";
        if (grade == 1) {
            return "Проверь себя" + about;
        }
        return switch (subject.key()) {
            case "russian" -> (number % 2 == 1 && grade <= 9 ? "Контрольный диктант" : "Контрольная работа") + about;
            case "literature" -> "Сочинение" + about;
            case "reading" -> "Проверочная работа" + about;
            case "pe" -> "Сдача нормативов" + about;
            case "music", "art", "craft", "orkse", "odnknr", "project" -> "Творческий проект" + about;
            case "safety" -> "Зачёт" + about;
            default -> "Контрольная работа № " + number + about;
        };
    }

    private static String homework(Subject subject, int grade, int n) {
        int page = 4 + n * 3 % 170;
        return switch (subject.key()) {
            case "russian" -> "Упр. " + (n * 3 + 1) + (n % 3 == 0 ? ", повторить правило на с. " + page : "");
            case "reading" ->
                "С. " + page + "–" + (page + 3) + (n % 2 == 0 ? ", выразительное чтение" : ", вопросы 1–3");
            case "literature" ->
                n % 3 == 0 ? "Ответить письменно на вопрос 2, с. " + page : "Прочитать с. " + page + "–" + (page + 9);
            case "english" -> n % 3 == 0 ? "Слова урока, с. " + page : "Упр. " + (n % 9 + 1) + ", с. " + page;
            case "math", "algebra", "calculus", "probability" ->
                "№ " + (n * 5 + 1) + "–" + (n * 5 + (grade < 5 ? 2 : 4)) + (n % 4 == 0 ? ", правило" : "");
            case "geometry" -> "П. " + (n / 2 + 1) + ", № " + (n * 4 + 1) + ", " + (n * 4 + 3);
            case "informatics" -> n % 2 == 0 ? "§ " + (n / 2 + 1) + ", вопросы" : "Задание 3 в рабочей тетради";
            case "physics", "chemistry" -> "§ " + (n / 2 + 1) + ", упр. " + (n % 12 + 1);
            case "project" -> "Дополнить дневник проекта";
            default -> "§ " + (n / 2 + 1) + (n % 2 == 0 ? ", вопросы 1–4" : ", термины");
        };
    }

    /** Lines are «subject grades | section: topic; topic …», sections parted by «|». */
    private static Map<String, List<Section>> read() {
        var result = new HashMap<String, List<Section>>();
        try (var stream = LessonPlans.class.getResourceAsStream("topics.txt")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split("\\|");
                String[] head = parts[0].strip().split("\\s+");
                var sections = new ArrayList<Section>();
                for (int i = 1; i < parts.length; i++) {
                    int colon = parts[i].indexOf(':');
                    var topics = List.of(parts[i].substring(colon + 1).strip().split("\\s*;\\s*"));
                    sections.add(new Section(parts[i].substring(0, colon).strip(), topics));
                }
                String[] range = head[1].split("-");
                int last = Integer.parseInt(range[range.length - 1]);
                for (int grade = Integer.parseInt(range[0]); grade <= last; grade++) {
                    result.put(head[0] + grade, sections);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }
}
