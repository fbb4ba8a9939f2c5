package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ru.eschool.platform.Database;
import ru.eschool.platform.Problem;

/** Why a list cannot be taken back. */
@ApplicationScoped
class WithdrawalObstacles {
    /** More than anybody reads at once. */
    private static final int MOST_NAMED = 50;

    private final Database database;

    WithdrawalObstacles(Database database) {
        this.database = database;
    }

    /** What hangs on a row: a text {@code people-import-used-<reason>} tells of it. */
    private record Obstacle(int place, String reason, String other) {

        String code() {
            return "people-import-used-" + reason.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Goes on only when nothing hangs on what the list has entered.
     *
     * @throws Problem 422 with the reason of the first row, and those of all as its errors
     */
    void refuse(UUID importId, StoredImport content) {
        var obstacles = find(importId);
        if (obstacles.isEmpty()) {
            return;
        }
        var first = obstacles.getFirst();
        var problem = Problem.refused(
                first.code(), row(content, first), name(content, first), obstacles.size(), other(first));
        obstacles.stream()
                .limit(MOST_NAMED)
                .forEach(obstacle -> problem.at(
                        "/rows/" + (obstacle.place() - 1),
                        obstacle.code(),
                        row(content, obstacle),
                        name(content, obstacle),
                        obstacles.size(),
                        other(obstacle)));
        throw problem;
    }

    /** How far the histories have come when everything of a list is entered. */
    long historyPosition() {
        return database.with(handle -> handle.createQuery("select history_position()")
                .mapTo(Long.class)
                .one());
    }

    private List<Obstacle> find(UUID importId) {
        return database.with(handle -> handle.createQuery(
                        "select place, reason, other from people_import_obstacles(:import) order by place")
                .bind("import", importId)
                .map((row, context) ->
                        new Obstacle(row.getInt("place"), row.getString("reason"), row.getString("other")))
                .list());
    }

    private static String row(StoredImport content, Obstacle obstacle) {
        return content.outcomes().get(obstacle.place() - 1).place();
    }

    private static String name(StoredImport content, Obstacle obstacle) {
        return content.outcomes().get(obstacle.place() - 1).displayName();
    }

    private static String other(Obstacle obstacle) {
        return obstacle.other() == null ? "" : obstacle.other();
    }
}
