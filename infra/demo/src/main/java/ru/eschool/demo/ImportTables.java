package ru.eschool.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the first class came into the demo school: a list of pupils that the administrator has read and entered. */
final class ImportTables {
    private static final String FILE = "1 класс.xlsx";

    private final GeneratedSchool school;
    private final SchoolTables tables;

    ImportTables(GeneratedSchool school, SchoolTables tables) {
        this.school = school;
        this.tables = tables;
    }

    void fill() {
        var ids = school.plan().streams().ids("imports");
        var admin = school.people().accounts.stream()
                .filter(account -> account.login().equals("admin"))
                .findFirst()
                .orElseThrow()
                .person()
                .id();
        var first = school.groups().all.stream()
                .filter(group -> group.wholeClass() && group.schoolClass().grade() == 1)
                .findFirst()
                .orElseThrow();
        var list = ids.next();
        // Ended jobs go after 30 days, so that these are as young as the demo school.
        tables.ofSchool(
                        "people_import",
                        "id",
                        "file_name",
                        "status",
                        "content",
                        "created_by",
                        "created_at",
                        "applied_by",
                        "applied_at",
                        "version")
                .row(list, FILE, "APPLIED", content(first.name(), first.members()), admin, "now", admin, "now", 2);
        var jobs = tables.ofSchool(
                "job",
                "id",
                "kind",
                "person_id",
                "role",
                "subject",
                "token",
                "watchers",
                "about",
                "title",
                "state",
                "done",
                "total",
                "outcome",
                "attempts",
                "created_at",
                "began_at",
                "ended_at");
        var pupils = first.members().size();
        for (var work : List.of("reading", "entering")) {
            var outcome = work.equals("reading")
                    ? "{\"code\":\"people-import-read\",\"arguments\":[%d]}".formatted(pupils)
                    : "{\"code\":\"people-import-entered\",\"arguments\":[%d,0,0]}".formatted(pupils);
            jobs.row(
                    ids.next(),
                    "people-import-" + work,
                    admin,
                    "SCHOOL_ADMIN",
                    StaffRoom.subject("admin"),
                    "{staff}",
                    "{SCHOOL_ADMIN}",
                    list,
                    FILE,
                    "DONE",
                    pupils,
                    pupils,
                    outcome,
                    1,
                    "now",
                    "now",
                    "now");
        }
    }

    private String content(String className, List<People.Pupil> pupils) {
        var outcomes = IntStream.range(0, pupils.size())
                .mapToObj(row ->
                        "{\"rowNumber\":%d,\"displayName\":\"%s %s\",\"className\":\"%s\",\"birthDate\":\"%s\",\"action\":\"CREATE\",\"issues\":[]}"
                                .formatted(
                                        row + 2,
                                        pupils.get(row).person().name().last(),
                                        pupils.get(row).person().name().first(),
                                        className,
                                        pupils.get(row).person().birthDate()))
                .collect(Collectors.joining(","));
        return "{\"academicYear\":%d,\"rows\":[],\"summary\":{\"rows\":%d,\"newClasses\":[],\"newStudents\":%d,\"knownStudents\":0,\"newGuardians\":0,\"errors\":0,\"questions\":0,\"warnings\":0},\"outcomes\":[%s],\"notes\":[]}"
                .formatted(school.plan().calendar().year, pupils.size(), pupils.size(), outcomes);
    }
}
