package ru.eschool.curriculum.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.eschool.curriculum.domain.PlanDraft.Issue;
import ru.eschool.curriculum.domain.PlanDraft.Item;
import ru.eschool.platform.table.Table;

/**
 * Takes the rows below the head of a plan apart: lessons, sections, totals, repeated heads, remarks. No hour is lost
 * silently: whatever is left out or guessed becomes an issue with its row.
 */
final class PlanTableReader {

    static final int LONGEST_TOPIC = 2_000;
    static final int LONGEST_SECTION = 500;
    private static final int LONGEST_HOMEWORK = 4_000;
    private static final Pattern TOTAL =
            Pattern.compile("^(итого(?!\\p{L})|всего\\s*(?:час|урок|за|по|:|$)|общее количество).*", Pattern.DOTALL);
    private static final Pattern GLUED_TOTAL = Pattern.compile(
            "\\s*\\bобщее количество (?:уроков|часов)[^:]{0,40}:?\\s*(\\d{1,4})?.*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    private static final Pattern SECTION_TITLE = Pattern.compile(
            "^(раздел|модуль|глава|блок)(?![\\p{L}]).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** «Тема «Числа»», «Тема 3. Числа»: with lessons below it, a section under the name of a topic. */
    private static final Pattern TOPIC_TITLE =
            Pattern.compile("^тема(?:\\s*[«\"]|\\s+\\d).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DAY = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final Pattern BARE_SECTION_WORD =
            Pattern.compile("^раздел[:.]?\\s+(?=[\\p{Lu}«\"])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HOURS_IN_TITLE =
            Pattern.compile("\\s*[(–—-]?\\s*(\\d{1,3})\\s*ч(?:\\.|ас\\p{L}*)?\\s*\\)?\\.?\\s*$");
    private static final Pattern SUB_HEAD_WORD =
            Pattern.compile("всего|по|дата|ч|к/р|п/р|л/р|(контр|практ|лаб|план|факт|работ|час|теор)\\S*");

    private final Table table;
    private final PlanColumns columns;
    private final List<Item> items = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private String section;
    private String sectionBefore;
    /** As it stands in the column that opened the section; null when a row of its own did. */
    private String sectionWritten;

    private Integer sectionHours;
    /** The row above was taken for a section because it has no hours: without lessons below it is none. */
    private boolean sectionWithoutHours;

    private int sectionRow;
    private int itemsBeforeSection;
    private int hoursBeforeSection;
    private int hours;
    private boolean totalSeen;

    PlanTableReader(Table table, PlanColumns columns) {
        this.table = table;
        this.columns = columns;
    }

    void read() {
        for (var row : table.rows()) {
            if (row.number() > columns.headerRow()
                    && !(row.isBlank() && row.unvalued().isEmpty())
                    && !isHead(row)) {
                readRow(row);
            }
        }
        closeSection();
    }

    List<Item> items() {
        return items;
    }

    List<Issue> issues() {
        return issues;
    }

    private boolean isHead(Table.Row row) {
        return columns.isRepeatedBy(row) || isSubHead(row) || isColumnNumbers(row);
    }

    /** The second line of a head, «всего / контрольные / практические» below «Количество часов». */
    private boolean isSubHead(Table.Row row) {
        return row.number() <= columns.headerRow() + 2
                && row.cell(columns.topic()).isEmpty()
                && row.cells().stream().filter(cell -> !cell.isEmpty()).allMatch(PlanTableReader::isSubHead);
    }

    private static boolean isSubHead(String cell) {
        return Stream.of(cell.toLowerCase(Locale.ROOT).split("[\\s.,]+"))
                .allMatch(word -> SUB_HEAD_WORD.matcher(word).matches());
    }

    /** The line «1 2 3 4» that some forms have below the head. */
    private boolean isColumnNumbers(Table.Row row) {
        return row.number() <= columns.headerRow() + 3
                && row.cell(columns.topic()).matches("\\d{1,2}")
                && row.cells().stream().filter(cell -> !cell.isEmpty()).allMatch(cell -> cell.matches("\\d{1,2}"));
    }

    private void readRow(Table.Row row) {
        if (row.cleaned()) {
            issues.add(Issue.warning(row.number(), "plan-control-characters"));
        }
        var topic = oneLine(row.cell(columns.topic()));
        var number = oneLine(row.cell(columns.number()));
        var written = row.cell(columns.hours());
        var first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        if (isTotal(first, topic, number)) {
            readTotal(row, first, topic);
        } else if (topic.isEmpty()) {
            readRowWithoutTopic(row, number, written);
        } else if (isSectionTitle(row, topic, number)) {
            openSection(row.number(), topic, written);
            sectionWithoutHours = sectionHours != null && sectionHours == 0;
        } else if (hasNoHours(row, topic, number, written)) {
            openSection(row.number(), topic, "");
            sectionWithoutHours = true;
        } else {
            readLesson(row, topic, number, written);
        }
    }

    private static boolean isTotal(String first, String topic, String number) {
        return TOTAL.matcher(first.toLowerCase(Locale.ROOT)).matches()
                || number.isEmpty()
                        && TOTAL.matcher(topic.toLowerCase(Locale.ROOT)).matches();
    }

    private void readTotal(Table.Row row, String first, String topic) {
        closeSection();
        totalSeen = true;
        var declared = PlanHours.read(row.cell(columns.hours()));
        var ofSection = hours - hoursBeforeSection;
        if (declared != null && declared.value() != hours && declared.value() != ofSection) {
            var title = TOTAL.matcher(first.toLowerCase(Locale.ROOT)).matches() ? first : topic;
            issues.add(Issue.warning(row.number(), "plan-total-differs", oneLine(title), declared.value(), hours));
        }
    }

    private void readRowWithoutTopic(Table.Row row, String number, String written) {
        var lesson = table.mergeAt(row.number(), columns.topic()).filter(merge -> merge.top() < row.number());
        if (lesson.isPresent() && !items.isEmpty()) {
            // The topic's cell reaches down from a row above: with hours of its own this is one more lesson of it.
            if (PlanHours.read(written) != null) {
                readLesson(row, items.getLast().topic(), number, written);
            }
            return;
        }
        var title = columns.section() >= 0 && !row.cell(columns.section()).isEmpty()
                ? oneLine(row.cell(columns.section()))
                : titleLeftOfTopic(row);
        if (!title.isEmpty()) {
            openSection(row.number(), title, written);
        } else if (row.unvalued().contains(columns.topic())) {
            issues.add(Issue.error(row.number(), "plan-formula-without-value"));
        } else if (PlanHours.read(written) != null && !totalSeen) {
            issues.add(Issue.error(row.number(), "plan-topic-missing"));
        }
    }

    /** A text with letters in one of the cells before the topic. */
    private String titleLeftOfTopic(Table.Row row) {
        return row.cells().subList(0, Math.min(columns.topic(), row.cells().size())).stream()
                .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .map(PlanTableReader::oneLine)
                .filter(title -> !totalSeen)
                .orElse("");
    }

    private boolean isSectionTitle(Table.Row row, String topic, String number) {
        if (!number.isEmpty()) {
            return false;
        }
        var across = table.mergeAt(row.number(), columns.topic())
                .filter(merge -> merge.right() > merge.left() && merge.top() == merge.bottom())
                .isPresent();
        return SECTION_TITLE.matcher(topic).matches() || across && columns.number() >= 0;
    }

    /** Without a number and with 0 hours, or as a title without any: what follows are its lessons. */
    private boolean hasNoHours(Table.Row row, String topic, String number, String written) {
        if (columns.hours() < 0 || !number.isEmpty() || sharesHoursWithRowAbove(row)) {
            return false;
        }
        var read = PlanHours.read(written);
        return read != null && read.value() == 0
                || written.isEmpty() && TOPIC_TITLE.matcher(topic).matches();
    }

    private void openSection(int rowNumber, String title, String written) {
        closeSection();
        var declared = PlanHours.read(written);
        var inTitle = HOURS_IN_TITLE.matcher(title);
        var bare = inTitle.find() ? title.substring(0, inTitle.start()) : title;
        sectionWritten = null;
        sectionBefore = section;
        section = BARE_SECTION_WORD.matcher(bare).replaceFirst("").strip();
        section = section.isEmpty() ? title : section;
        if (section.length() > LONGEST_SECTION) {
            issues.add(Issue.warning(rowNumber, "plan-section-cut", LONGEST_SECTION));
            section = section.substring(0, LONGEST_SECTION);
        }
        if (declared != null) {
            sectionHours = declared.value();
        } else if (bare.length() < title.length()) {
            sectionHours = Integer.valueOf(inTitle.group(1));
        }
        sectionRow = rowNumber;
        itemsBeforeSection = items.size();
        hoursBeforeSection = hours;
    }

    /** A section that has hours but no lessons («Резервное время — 6») is itself taught. */
    private void closeSection() {
        if (sectionWithoutHours) {
            sectionWithoutHours = false;
            sectionHours = null;
            if (items.size() == itemsBeforeSection) {
                issues.add(Issue.warning(sectionRow, "plan-hours-zero", section));
                section = sectionBefore;
            }
            return;
        }
        if (sectionHours == null) {
            return;
        }
        var given = hours - hoursBeforeSection;
        if (items.size() == itemsBeforeSection && sectionHours > 0 && sectionHours <= PlanHours.MOST) {
            add(new Item(null, section, sectionHours, null));
            issues.add(Issue.warning(sectionRow, "plan-section-as-topic", section));
        } else if (given != sectionHours) {
            issues.add(Issue.warning(sectionRow, "plan-section-differs", section, sectionHours, given));
        }
        sectionHours = null;
    }

    private void readLesson(Table.Row row, String written, String number, String writtenHours) {
        readSectionColumn(row);
        var topic = withoutGluedTotal(row.number(), written);
        if (topic.length() > LONGEST_TOPIC) {
            issues.add(Issue.warning(row.number(), "plan-topic-cut", LONGEST_TOPIC));
            topic = topic.substring(0, LONGEST_TOPIC);
        }
        if (DAY.matcher(topic).matches()) {
            issues.add(Issue.warning(row.number(), "plan-topic-is-day", topic));
        }
        if (row.unvalued().contains(columns.hours())) {
            issues.add(Issue.warning(row.number(), "plan-formula-without-value"));
        }
        var homework = row.cell(columns.homework());
        if (homework.length() > LONGEST_HOMEWORK) {
            issues.add(Issue.warning(row.number(), "plan-homework-cut", LONGEST_HOMEWORK));
            homework = homework.substring(0, LONGEST_HOMEWORK);
        }
        if (writtenHours.isEmpty() && sharesHoursWithRowAbove(row)) {
            shareHours(topic, homework);
            return;
        }
        var lessonHours = hoursOf(row.number(), number, writtenHours);
        if (lessonHours == 0) {
            issues.add(Issue.warning(row.number(), "plan-hours-zero", topic));
        } else if (lessonHours > PlanHours.MOST) {
            issues.add(Issue.error(row.number(), "plan-hours-too-many", topic, PlanHours.MOST));
        } else {
            add(new Item(section, topic, lessonHours, homework.isEmpty() ? null : homework));
        }
    }

    private void readSectionColumn(Table.Row row) {
        var named = oneLine(row.cell(columns.section()));
        if (!named.isEmpty() && !named.equals(section) && !named.equals(sectionWritten)) {
            openSection(row.number(), named, "");
            sectionWritten = named;
        }
    }

    private int hoursOf(int rowNumber, String number, String written) {
        if (columns.hours() < 0 || written.isEmpty()) {
            var lessons = PlanHours.lessonsOf(number);
            if (columns.hours() >= 0 && lessons.isEmpty()) {
                issues.add(Issue.warning(rowNumber, "plan-hours-missing"));
            }
            return lessons.orElse(1);
        }
        var read = PlanHours.read(written);
        if (read == null) {
            issues.add(Issue.warning(rowNumber, "plan-hours-unreadable", oneLine(written)));
            return 1;
        }
        if (read.rounded()) {
            issues.add(Issue.warning(rowNumber, "plan-hours-rounded", oneLine(written), read.value()));
        }
        return read.value();
    }

    private boolean sharesHoursWithRowAbove(Table.Row row) {
        return !items.isEmpty()
                && table.mergeAt(row.number(), columns.hours())
                        .filter(merge -> merge.top() < row.number())
                        .isPresent();
    }

    /** One cell of hours for several topics: the first topic gives up an hour, or the topics become one lesson. */
    private void shareHours(String topic, String homework) {
        var above = items.removeLast();
        if (above.hours() > 1) {
            items.add(new Item(above.section(), above.topic(), 1, above.homework()));
            items.add(new Item(section, topic, above.hours() - 1, homework.isEmpty() ? null : homework));
        } else {
            items.add(new Item(
                    above.section(),
                    (above.topic() + ". " + topic)
                            .substring(0, Math.min(LONGEST_TOPIC, above.topic().length() + 2 + topic.length())),
                    above.hours(),
                    homework.isEmpty() ? above.homework() : homework));
        }
    }

    /** Plans copied out of a federal programme end with the programme's total inside the last topic. */
    private String withoutGluedTotal(int rowNumber, String topic) {
        var glued = GLUED_TOTAL.matcher(topic);
        if (!glued.find() || glued.start() == 0) {
            return topic;
        }
        issues.add(Issue.warning(rowNumber, "plan-total-cut", glued.group().strip()));
        return topic.substring(0, glued.start()).strip();
    }

    private void add(Item item) {
        items.add(item);
        hours += item.hours();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
