package ru.eschool.exchange.people.domain;

import java.util.Set;

/**
 * What the administrator has decided about a list.
 *
 * @param version of the list that was decided about
 * @param wholeListOnly nothing is entered unless every row can be
 * @param acceptedRows rows whose questions were answered with a yes, by their place in the list, counted from 1
 */
public record ImportDecision(int version, boolean wholeListOnly, Set<Integer> acceptedRows) {

    public ImportDecision {
        acceptedRows = Set.copyOf(acceptedRows);
    }

    boolean accepts(int place) {
        return acceptedRows.contains(place + 1);
    }
}
