package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Database;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** Tells programs that serve several schools which persons are one human: those whose owner has joined them by proof. */
@ApplicationScoped
public class HumanService {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;

    HumanService(Database database) {
        this.database = database;
    }

    /**
     * A part of the persons who sign in, in the order of their ids.
     *
     * @param cursor where the part begins; null for the first
     */
    @Transactional
    public Page<Human> list(int limit, String cursor) {
        var after = cursor == null ? BEFORE_ALL : decode(cursor);
        var found = database.with(handle -> handle.createQuery(
                        "select person_id, human_id from school_humans(:after, :limit)")
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) ->
                        new Human(row.getObject("person_id", UUID.class), row.getObject("human_id", UUID.class)))
                .list());
        return Page.cut(found, limit, last -> Cursor.encode(last.personId()));
    }

    private static UUID decode(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
