package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/** Divides a year into terms by its schemes, and says which grade has which. */
@ApplicationScoped
class YearDivision {
    private final Terms terms;
    private final OwnSchemes ownSchemes;
    private final GradeSchemes gradeSchemes;
    private final YearObstacleLists obstacles;
    private final Acting acting;

    YearDivision(
            Terms terms, OwnSchemes ownSchemes, GradeSchemes gradeSchemes, YearObstacleLists obstacles, Acting acting) {
        this.terms = terms;
        this.ownSchemes = ownSchemes;
        this.gradeSchemes = gradeSchemes;
        this.obstacles = obstacles;
        this.acting = acting;
    }

    void change(YearPlan before, List<YearChanges.Scheme> wanted) {
        Map<TermScheme, YearPlan.Scheme> known =
                before.schemes().stream().collect(Collectors.toMap(YearPlan.Scheme::scheme, Function.identity()));
        check(before.days(), known, wanted);
        var kept = wanted.stream()
                .map(YearChanges.Scheme::scheme)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (var scheme : before.schemes()) {
            if (!kept.contains(scheme.scheme())) {
                remove(before.days().academicYear(), scheme);
            }
        }
        terms.flush();
        var taken = new HashSet<>(known.keySet());
        for (var change : wanted) {
            put(before.days().academicYear(), known, change, taken);
        }
    }

    private static void check(
            YearPlan.Days year, Map<TermScheme, YearPlan.Scheme> known, List<YearChanges.Scheme> wanted) {
        var invalid = Problem.invalid();
        var seen = new HashSet<TermScheme>();
        for (int at = 0; at < wanted.size(); at++) {
            var change = wanted.get(at);
            var pointer = "/items/" + at;
            boolean own = change.scheme() == null || change.scheme().isOwn();
            if (change.scheme() != null && !seen.add(change.scheme())) {
                invalid.at(pointer + "/scheme", "scheme-twice");
            }
            if (change.scheme() != null && own && !known.containsKey(change.scheme())) {
                invalid.at(pointer + "/scheme", "scheme-unknown");
            }
            if (own && change.name() == null) {
                invalid.at(pointer + "/name", "scheme-nameless");
            }
            YearChanges.Term previous = null;
            for (int number = 0; number < change.terms().size(); number++) {
                var term = change.terms().get(number);
                var place = pointer + "/terms/" + number;
                if (own && term.name() == null) {
                    invalid.at(place + "/name", "term-nameless");
                }
                if (!year.contain(term.startsOn())) {
                    invalid.at(place + "/startsOn", "day-outside-year", year.startsOn(), year.endsOn());
                } else if (previous != null && !term.startsOn().isAfter(previous.endsOn())) {
                    invalid.at(place + "/startsOn", "term-overlaps");
                }
                if (!year.contain(term.endsOn())) {
                    invalid.at(place + "/endsOn", "day-outside-year", year.startsOn(), year.endsOn());
                } else if (term.endsOn().isBefore(term.startsOn())) {
                    invalid.at(place + "/endsOn", "ends-before-it-starts");
                }
                previous = term;
            }
        }
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
    }

    private void remove(int academicYear, YearPlan.Scheme scheme) {
        if (!scheme.grades().isEmpty()) {
            throw Problem.refused("scheme-in-use", numbers(scheme.grades()));
        }
        refuseLosing(academicYear, scheme, List.of());
        terms.removeAll(academicYear, scheme.terms().stream().map(Term::id).toList());
        ownSchemes.ofYear(academicYear).stream()
                .filter(own -> own.scheme().equals(scheme.scheme()))
                .findFirst()
                .ifPresent(own -> {
                    ownSchemes.delete(own);
                    ownSchemes.flush();
                });
    }

    private void put(
            int academicYear,
            Map<TermScheme, YearPlan.Scheme> known,
            YearChanges.Scheme change,
            Set<TermScheme> taken) {
        var scheme = change.scheme() == null ? nextOwn(taken) : change.scheme();
        taken.add(scheme);
        var before = known.getOrDefault(scheme, new YearPlan.Scheme(scheme, null, List.of(), List.of()));
        if (scheme.isOwn()) {
            name(academicYear, scheme, change.name());
        }
        // The names of the customary schemes are the same everywhere.
        var after = change.terms().stream()
                .map(term -> new YearChanges.Term(scheme.isOwn() ? term.name() : null, term.startsOn(), term.endsOn()))
                .toList();
        refuseLosing(academicYear, before, after);
        for (int number = 1; number <= Math.max(after.size(), before.terms().size()); number++) {
            if (number > after.size()) {
                terms.removeAll(
                        academicYear, List.of(before.terms().get(number - 1).id()));
            } else if (number > before.terms().size()) {
                terms.add(new SchoolTerm(academicYear, scheme, number, after.get(number - 1)));
            } else {
                terms.find(academicYear, before.terms().get(number - 1).id())
                        .orElseThrow()
                        .describe(after.get(number - 1));
            }
            terms.flush();
        }
    }

    private void name(int academicYear, TermScheme scheme, String name) {
        ownSchemes.ofYear(academicYear).stream()
                .filter(own -> own.scheme().equals(scheme))
                .findFirst()
                .ifPresentOrElse(
                        own -> own.rename(name), () -> ownSchemes.add(new OwnScheme(academicYear, scheme, name)));
        ownSchemes.flush();
    }

    private static TermScheme nextOwn(Set<TermScheme> taken) {
        int number = 1;
        while (taken.contains(TermScheme.own(number))) {
            number++;
        }
        return TermScheme.own(number);
    }

    /** Refuses what would change a closed term, the days of one that has marks, or leave lessons without a term. */
    private void refuseLosing(int academicYear, YearPlan.Scheme before, List<YearChanges.Term> after) {
        for (var term : before.terms()) {
            var change = term.number() <= after.size() ? after.get(term.number() - 1) : null;
            boolean sameDays = change != null
                    && change.startsOn().equals(term.startsOn())
                    && change.endsOn().equals(term.endsOn());
            boolean sameName =
                    change != null && (change.name() == null || change.name().equals(term.name()));
            if (sameDays && sameName) {
                continue;
            }
            if (!sameDays) {
                refuseMoving(academicYear, term);
            } else if (term.closed()) {
                throw Problem.refused("plan-term-closed", term.name());
            }
        }
        var lessons = obstacles.lessons(
                academicYear,
                before.grades(),
                DaySets.without(DaySets.ofTerms(before.terms()), DaySets.ofChanges(after)));
        if (lessons.any()) {
            throw Problem.refused("term-lessons-outside", lessons.count(), lessons.firstOn(), lessons.lastOn());
        }
    }

    /** Refuses other days for a term that is closed or has marks. */
    void refuseMoving(int academicYear, Term term) {
        if (term.closed()) {
            throw Problem.refused("plan-term-closed", term.name());
        }
        int marks = obstacles.termMarks(academicYear, term.scheme(), term.number());
        if (marks > 0) {
            throw Problem.refused("term-has-marks", term.name(), marks);
        }
    }

    void choose(YearPlan before, List<SchoolFacts.GradeScheme> chosen) {
        int academicYear = before.days().academicYear();
        var known =
                before.schemes().stream().collect(Collectors.toMap(YearPlan.Scheme::scheme, YearPlan.Scheme::terms));
        var invalid = Problem.invalid();
        var seen = new HashSet<Integer>();
        for (int at = 0; at < chosen.size(); at++) {
            var change = chosen.get(at);
            if (!seen.add(change.grade())) {
                invalid.at("/items/" + at + "/grade", "grade-twice");
            }
            if (known.getOrDefault(change.scheme(), List.of()).isEmpty()) {
                invalid.at("/items/" + at + "/scheme", "scheme-without-terms");
            }
        }
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
        var wanted = chosen.stream()
                .collect(Collectors.toMap(SchoolFacts.GradeScheme::grade, SchoolFacts.GradeScheme::scheme));
        for (var record : gradeSchemes.records(academicYear)) {
            var old = record.fact().scheme();
            var scheme = wanted.remove(record.grade());
            if (old.equals(scheme)) {
                continue;
            }
            refuseChoosing(
                    academicYear, record.grade(), known.get(old), scheme == null ? List.of() : known.get(scheme));
            if (scheme == null) {
                gradeSchemes.delete(record);
            } else {
                record.choose(scheme);
            }
        }
        wanted.forEach((grade, scheme) ->
                gradeSchemes.persist(new GradeScheme(acting.schoolId(), academicYear, grade, scheme)));
    }

    private void refuseChoosing(int academicYear, int grade, List<Term> old, List<Term> next) {
        int marks = obstacles.termMarks(academicYear, grade);
        if (marks > 0) {
            throw Problem.refused("grade-has-term-marks", grade, marks);
        }
        var grades = List.of(grade);
        var closed = DaySets.ofClosedTerms(old);
        closed.addAll(DaySets.ofClosedTerms(next));
        if (obstacles.lessons(academicYear, grades, closed).any()) {
            throw Problem.refused("grade-closed-term", grade);
        }
        var outside =
                obstacles.lessons(academicYear, grades, DaySets.without(DaySets.ofTerms(old), DaySets.ofTerms(next)));
        if (outside.any()) {
            throw Problem.refused("grade-lessons-outside", grade, outside.count(), outside.firstOn(), outside.lastOn());
        }
    }

    private static String numbers(List<Integer> grades) {
        return grades.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
