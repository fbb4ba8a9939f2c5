package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** Finds the journals of the acting person. */
@ApplicationScoped
public class JournalService {
    private static final int KEY_PARTS = 4;

    private final JournalLists journals;
    private final JournalAccess access;

    JournalService(JournalLists journals, JournalAccess access) {
        this.journals = journals;
        this.access = access;
    }

    @Transactional
    public Page<OpenJournal> list(Integer academicYear, UUID classId, int limit, String cursor) {
        var found = journals.list(academicYear, classId, place(cursor), limit + 1);
        var page = Page.cut(
                found,
                limit,
                last -> Cursor.encode(
                        last.place().grade(),
                        last.place().groupName(),
                        last.place().position(),
                        last.place().id()));
        return new Page<>(
                page.items().stream().map(JournalLists.Listed::journal).toList(), page.nextCursor());
    }

    @Transactional
    public OpenJournal get(UUID journalId) {
        return access.toRead(journalId);
    }

    private static JournalLists.ListPosition place(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = Cursor.decode(cursor, KEY_PARTS);
        try {
            return new JournalLists.ListPosition(
                    Integer.parseInt(key.get(0)),
                    key.get(1),
                    Integer.parseInt(key.get(2)),
                    UUID.fromString(key.get(3)));
        } catch (IllegalArgumentException foreign) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
