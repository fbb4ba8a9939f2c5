package ru.eschool.permission;

import java.util.Map;
import java.util.TreeMap;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Tokens;

/** How each kind of session is opened in the database, in SQL. */
final class Sessions {
    private Sessions() {}

    /** By what it is called: every role of persons, officers in their offices, machine accounts, a job over all schools, nobody. */
    static Map<String, String> all() {
        var sessions = new TreeMap<String, String>();
        SignIns.byRole()
                .forEach((role, login) -> sessions.put(
                        role.name(),
                        "select open_session('%s', null, '%s', '%s', date '2026-11-12', '{%s}')"
                                .formatted(
                                        Tokens.subject(login),
                                        SchoolIds.SCHOOL,
                                        role,
                                        role.isFamily() ? "family" : "staff")));
        SignIns.offices()
                .forEach((role, office) -> sessions.put(
                        role + " in the office",
                        "select open_office_session('%s', '%s', '%s', date '2026-11-12', '{staff}')"
                                .formatted(Tokens.subject(SignIns.byRole().get(role)), office, role)));
        sessions.put("a machine account", ofMachine("reader", "roster.read,marks.read"));
        sessions.put("a machine account with a token for marks alone", ofMachine("reader", "marks.read"));
        sessions.put("a machine account with a token for nothing", ofMachine("reader", ""));
        sessions.put(
                "a machine account with a token for more than was granted",
                ofMachine("roster-only", "roster.read,marks.read"));
        sessions.put("a job", "select set_config('eschool.scope', 'SYSTEM', true)");
        sessions.put("nobody", "select 1");
        return sessions;
    }

    private static String ofMachine(String client, String scopes) {
        return "select open_session(null, '%s', '%s', null, date '2026-11-12', '{%s}')"
                .formatted(client, SchoolIds.SCHOOL, scopes);
    }
}
