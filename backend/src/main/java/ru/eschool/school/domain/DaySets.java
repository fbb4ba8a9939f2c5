package ru.eschool.school.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.eschool.school.Term;

/** Days of a year as sets: a year has few enough of them. */
final class DaySets {
    private DaySets() {}

    static Set<LocalDate> of(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<LocalDate> ofTerms(Collection<Term> terms) {
        var days = new TreeSet<LocalDate>();
        terms.forEach(term -> days.addAll(of(term.startsOn(), term.endsOn())));
        return days;
    }

    static Set<LocalDate> ofClosedTerms(Collection<Term> terms) {
        return ofTerms(terms.stream().filter(Term::closed).toList());
    }

    static Set<LocalDate> ofChanges(Collection<YearChanges.Term> terms) {
        var days = new TreeSet<LocalDate>();
        terms.forEach(term -> days.addAll(of(term.startsOn(), term.endsOn())));
        return days;
    }

    static Set<LocalDate> without(Set<LocalDate> days, Set<LocalDate> others) {
        var left = new TreeSet<>(days);
        left.removeAll(others);
        return left;
    }

    /** The days that are in one of the sets only. */
    static Set<LocalDate> difference(Set<LocalDate> some, Set<LocalDate> others) {
        var either = new TreeSet<>(without(some, others));
        either.addAll(without(others, some));
        return either;
    }
}
