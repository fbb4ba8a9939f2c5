package ru.eschool.identity.domain;

import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** What the lists of an operator of the server have in common. */
final class OpeningLists {
    private OpeningLists() {}

    static <T> Page<T> page(List<OperatorFacts.Listed<T>> readOneMore, int limit) {
        var page = Page.cut(
                readOneMore,
                limit,
                last -> Cursor.encode(last.place().key(), last.place().id()));
        return new Page<>(page.items().stream().map(OperatorFacts.Listed::row).toList(), page.nextCursor());
    }

    static OperatorFacts.ListPosition position(String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new OperatorFacts.ListPosition(parts.getFirst(), UUID.fromString(parts.getLast()));
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    /** One of those who were invited and have not signed in yet. */
    static InvitedPerson invited(List<InvitedPerson> known, UUID id) {
        var person = known.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("invitation-unknown"));
        if (person.state() != InvitationState.INVITED) {
            throw Problem.refused("invitation-used");
        }
        return person;
    }
}
