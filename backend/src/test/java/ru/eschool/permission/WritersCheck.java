package ru.eschool.permission;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares the policies and privileges of a database with the writers that the features declare. */
public final class WritersCheck {
    private static final Map<Writing, Set<String>> DECLARED = Writing.declared();
    private static final Pattern NAMED =
            Pattern.compile("\\( SELECT session_is_one_of\\('\\{([A-Z_,]*)}'::text\\[]\\) AS session_is_one_of\\)");

    /** A table holds data of a school when it says whose; accounts and offices, of no one school, name their writers too. */
    static final String OF_SCHOOLS = """
            select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id') as of_school,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'academic_year') as of_year
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
              and (exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'writers_insert')
                   or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id'))""";

    private WritersCheck() {}

    /** What is wrong with the tables as the catalogue of the database shows them. */
    public static List<String> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        var named = named(connection);
        var unseen = new TreeSet<>(DECLARED.keySet());
        for (var table : strings(connection, "select name from (" + OF_SCHOOLS + ") t order by 1")) {
            for (var command : Writing.COMMANDS) {
                var writing = new Writing(table, command);
                unseen.remove(writing);
                var declared = DECLARED.get(writing);
                if (declared == null) {
                    faults.add(writing + ": not declared");
                    continue;
                }
                var found = named.get(writing);
                if (!declared.equals(found)) {
                    faults.add(writing + ": " + (found == null ? "no policy" : found) + " instead of " + declared);
                }
                if (declared.isEmpty() == privileged(connection, writing)) {
                    faults.add(writing + ": the privilege is " + (declared.isEmpty() ? "there" : "missing"));
                }
            }
        }
        unseen.forEach(writing -> faults.add(writing + ": declared for no table"));
        strings(connection, "select name from (" + OF_SCHOOLS + ") t where not forced order by 1")
                .forEach(table -> faults.add(table + ": not under forced row-level security"));
        strings(connection, "select name from (" + OF_SCHOOLS + """
                ) t where of_school and not exists (
                    select from pg_policies p where p.schemaname = 'public' and p.tablename = t.name
                      and p.policyname = 'own_school' and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL'
                      and (p.qual = '(school_id = ( SELECT session_school() AS session_school))' and p.with_check is null
                           or p.qual like '(school_id = ( SELECT session_school_for(%'
                           and p.with_check = '(school_id = ( SELECT COALESCE(session_school(), session_narrow_school()) AS "coalesce"))'))
                order by 1""")
                .forEach(table -> faults.add(table + ": lacks own_school"));
        return faults;
    }

    /** Whom the restrictive policies of the service's role name. */
    private static Map<Writing, Set<String>> named(Connection connection) throws SQLException {
        var named = new TreeMap<Writing, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select tablename, lower(cmd) as cmd, concat_ws(' and ', qual, with_check) as rule from pg_policies
                        where schemaname = 'public' and policyname = 'writers_' || lower(cmd)
                          and permissive = 'RESTRICTIVE' and roles = '{eschool_app}'""")) {
            while (rows.next()) {
                named.put(
                        new Writing(rows.getString("tablename"), rows.getString("cmd")), names(rows.getString("rule")));
            }
        }
        return named;
    }

    /** The names in a rule of name_writers(); of any other rule its text, which nobody declares. */
    private static Set<String> names(String rule) {
        var names = NAMED.matcher(rule);
        if (!names.matches()) {
            return Set.of(rule);
        }
        return names.group(1).isEmpty()
                ? Set.of()
                : new TreeSet<>(List.of(names.group(1).split(",")));
    }

    private static boolean privileged(Connection connection, Writing writing) throws SQLException {
        var column =
                writing.command().equals("delete") ? "" : " or has_any_column_privilege('eschool_app', '%1$s', '%2$s')";
        return strings(
                        connection,
                        ("select has_table_privilege('eschool_app', '%1$s', '%2$s')" + column)
                                .formatted(writing.table(), writing.command()))
                .equals(List.of("t"));
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
