package ru.eschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Whatever people edit one at a time has its history; what has none says why. */
@SchoolTest
class RecordedTablesTest {
    private static final Map<String, String> ELSEWHERE = Map.of(
            "account", "belongs to no school; access_event tells what happens to it",
            "homework", "value_history, HOMEWORK",
            "work", "value_history, WORK",
            "lesson_record", "value_history, TOPIC and PLAN",
            "journal", "opened with the timetable and changed by no operation",
            "people_import", "a list that was uploaded; what came of it is recorded with the persons");

    @Test
    void everyTableOfRecordsIsWatched() throws SQLException {
        var records = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ru.eschool").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> records.add(
                                type.getAnnotationOfType(Table.class).name()));
        records.removeAll(ELSEWHERE.keySet());
        var watched = new TreeSet<String>();
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("""
                        select t.tgrelid::regclass::text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                        where p.proname = 'record_changes' and t.tgenabled = 'O' and t.tgparentid = 0
                        group by 1 having count(*) = 3""")) {
            while (rows.next()) {
                watched.add(rows.getString(1));
            }
        }
        records.removeAll(watched);
        assertEquals(new TreeSet<>(), records, "tables of records without record_history_of() in a migration");
    }
}
