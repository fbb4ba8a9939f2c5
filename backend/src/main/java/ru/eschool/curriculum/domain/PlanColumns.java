package ru.eschool.curriculum.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.eschool.platform.table.Table;

/**
 * Where the columns of a plan are. Teachers head them in many ways, so a column is known by words in its head.
 *
 * @param headerRow the row of the head, as the spreadsheet numbers it
 * @param topicHead what stands above the topics
 * @param number column of the lesson's number, -1 when there is none; the same for the others but topic
 */
record PlanColumns(int headerRow, String topicHead, int number, int section, int topic, int hours, int homework) {

    private static final int ROWS_TO_SEARCH = 60;
    private static final int LONGEST_HEAD = 120;
    private static final Pattern HOMEWORK = words("домашн\\S*|дз|д з|homework");
    private static final Pattern HOURS = words("час|часов|часы|часа|кол во|к во|количество|количество уроков|hours");
    private static final Pattern NOT_HOURS =
            words("контрольн\\S*|практическ\\S*|лабораторн\\S*|работ|учеников|факт\\S*|академическ\\S* задолж\\S*");
    private static final Pattern LESSON_TOPIC = words("тема урока|тема занятия|темы уроков|тема уроков|topic");
    private static final Pattern TOPIC = words("тема|темы|тем");
    private static final Pattern TITLE = words("наименование|название");
    private static final Pattern CONTENT = words("содержание|урок|уроки");
    private static final Pattern SECTION =
            Pattern.compile("^(наименование |название )?(раздел|модуль|блок|глава|section)\\S*( .*)?$");
    private static final Pattern NUMBER = Pattern.compile("^(№|n|no|номер)( .*)?$|^п п$");

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\S)(" + alternatives + ")(?!\\S)");
    }

    /** The head that names the most columns among the first rows; empty when none names the topic. */
    static Optional<PlanColumns> find(Table table) {
        PlanColumns best = null;
        for (var row :
                table.rows().subList(0, Math.min(ROWS_TO_SEARCH, table.rows().size()))) {
            var found = read(row);
            if (found.topic >= 0 && (best == null || found.known() > best.known())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the row repeats the head, as tables that run over several pages do. */
    boolean isRepeatedBy(Table.Row row) {
        return row.cell(topic).equalsIgnoreCase(topicHead);
    }

    int known() {
        return 1 + (number >= 0 ? 1 : 0) + (section >= 0 ? 1 : 0) + (hours >= 0 ? 1 : 0) + (homework >= 0 ? 1 : 0);
    }

    private static PlanColumns read(Table.Row row) {
        int number = -1;
        int section = -1;
        int topic = -1;
        int topicRank = 0;
        int hours = -1;
        int homework = -1;
        for (var column = 0; column < row.cells().size(); column++) {
            var head = plain(row.cell(column));
            if (head.isEmpty() || head.length() > LONGEST_HEAD) {
                continue;
            }
            var rank = topicRank(head);
            if (NUMBER.matcher(head).matches() && rank < 4) {
                number = number < 0 ? column : number;
            } else if (HOMEWORK.matcher(head).find()) {
                homework = homework < 0 ? column : homework;
            } else if (HOURS.matcher(head).find()
                    && rank < 3
                    && !NOT_HOURS.matcher(head).find()) {
                hours = hours < 0 ? column : hours;
            } else if (SECTION.matcher(head).matches() && rank < 4 && section < 0) {
                section = column;
            } else if (rank > topicRank) {
                topic = column;
                topicRank = rank;
            }
        }
        if (topicRank < 2
                && section >= 0
                && TOPIC.matcher(plain(row.cell(section))).find()) {
            topic = section; // «Разделы и темы» in one column
            section = -1;
        }
        return new PlanColumns(row.number(), row.cell(topic), number, section, topic, hours, homework);
    }

    /** How surely the column holds what is taught: 4 the lesson's topic, 1 its content. */
    private static int topicRank(String head) {
        if (LESSON_TOPIC.matcher(head).find()) {
            return 4;
        }
        if (TOPIC.matcher(head).find()) {
            return 3;
        }
        if (TITLE.matcher(head).find()) {
            return 2;
        }
        return CONTENT.matcher(head).find() && !head.startsWith("программное") ? 1 : 0;
    }

    private static String plain(String head) {
        return head.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}№]+", " ")
                .strip();
    }
}
