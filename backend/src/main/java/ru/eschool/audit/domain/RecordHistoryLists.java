package ru.eschool.audit.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.eschool.audit.RecordHistory;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Reads the tables record_history and record_history_value; triggers alone write them. */
@ApplicationScoped
class RecordHistoryLists implements RecordHistory {
    private final Database database;
    private final Acting acting;
    private final ObjectMapper json;

    RecordHistoryLists(Database database, Acting acting, ObjectMapper json) {
        this.database = database;
        this.acting = acting;
        this.json = json;
    }

    @Override
    public List<Change> ofPersons(Map<UUID, Set<String>> persons, long before, int limit) {
        var ids = new ArrayList<UUID>();
        var records = new ArrayList<String>();
        persons.forEach((person, tables) -> tables.forEach(table -> {
            ids.add(person);
            records.add(table);
        }));
        return database.with(handle -> handle.createQuery("""
                        select h.seq, h.at, h.record, h.person_id, h.action, h.fields, h.reason, h.actor_id, h.actor_role,
                               v.seq is null as destroyed, v.old_values, v.new_values
                        from record_history h
                        left join record_history_value v on v.school_id = h.school_id and v.seq = h.seq
                        where h.school_id = :school and h.seq < :before and h.person_id = any (:persons)
                          and (h.person_id, h.record) in (select a.person, a.record from unnest(:persons, :records) as a (person, record))
                        order by h.seq desc limit :limit""")
                .bind("school", acting.schoolId())
                .bind("before", before)
                .bind("persons", SqlArray.ids(ids))
                .bind("records", SqlArray.texts(records))
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list());
    }

    private Change change(ResultSet row) throws SQLException {
        var action = Action.valueOf(row.getString("action"));
        var before = tree(row.getString("old_values"));
        var after = tree(row.getString("new_values"));
        return new Change(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("record"),
                row.getObject("person_id", UUID.class),
                action,
                Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(field -> new Field(field, text(before, field), text(after, field)))
                        .toList(),
                row.getBoolean("destroyed"),
                row.getString("reason"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_role"));
    }

    private JsonNode tree(String values) {
        try {
            return values == null ? json.missingNode() : json.readTree(values);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private static String text(JsonNode values, String field) {
        var value = values.path(field);
        return value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
    }
}
