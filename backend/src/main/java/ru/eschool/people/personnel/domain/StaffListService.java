package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.Personnel;
import ru.eschool.people.domain.RussianKeyboard;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Lists the staff of the school and counts what is asked of it (003: квалификация, категории, аттестация). */
@ApplicationScoped
public class StaffListService implements Personnel {
    /** Further training is everybody's right at least once in so many years (273-ФЗ, ст. 47, ч. 5, п. 2). */
    private static final int YEARS_OF_TRAINING = 3;

    private final StaffLists lists;
    private final SchoolClock clock;

    StaffListService(StaffLists lists, SchoolClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** A part of a list, and how many there are in all. */
    public record Found(Page<Row> page, int total) {}

    /**
     * A part of a list. Somebody whom nobody is called like is sought as typed with the Russian keyboard: «bdfyjdf» is
     * «иванова».
     *
     * @param query the beginning of the surname and after a space of the first name; null for all
     */
    @Transactional
    public Found search(String query, Selection selection, int limit, String cursor) {
        var after = place(cursor);
        var found = lists.list(named(query, selection), clock.today(), after, limit + 1);
        if (found.rows().isEmpty() && query != null) {
            found = lists.list(named(RussianKeyboard.typed(query), selection), clock.today(), after, limit + 1);
        }
        return new Found(Page.cut(found.rows(), limit, last -> Cursor.encode(last.id())), found.total());
    }

    /** What is counted of those who work at the school today. */
    @Transactional
    public StaffSummary summary() {
        return lists.summary(clock.today());
    }

    @Override
    public List<Sheet> sheets(Selection selection, int limit) {
        var today = clock.today();
        var rows = lists.list(selection, today, null, limit).rows();
        var ids = rows.stream().map(Row::id).toList();
        var educations = lists.educations(ids);
        var training = lists.training(ids, today.minusYears(YEARS_OF_TRAINING));
        return rows.stream()
                .map(row -> {
                    var courses = training.getOrDefault(row.id(), List.of());
                    return new Sheet(
                            row,
                            educations.getOrDefault(row.id(), List.of()),
                            courses.isEmpty() ? 0 : courses.getFirst().hours(),
                            courses.isEmpty() ? null : courses.getFirst().lastOn());
                })
                .toList();
    }

    private static Selection named(String query, Selection selection) {
        if (query == null || query.isBlank()) {
            return selection;
        }
        var words = query.strip().split("\\s+", 2);
        return new Selection(
                words[0],
                words.length > 1 ? words[1] : "",
                selection.state(),
                selection.position(),
                selection.category(),
                selection.dueWithinMonths(),
                selection.order(),
                selection.descending());
    }

    private static UUID place(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
