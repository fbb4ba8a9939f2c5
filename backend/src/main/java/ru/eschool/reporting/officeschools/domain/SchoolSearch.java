package ru.eschool.reporting.officeschools.domain;

/**
 * Which schools of an office, and in which order.
 *
 * @param text looked for in names and places; null for all
 * @param state of the year; null for every one
 */
public record SchoolSearch(String text, YearState state, Order order) {
    /** The states that can be asked for. */
    public static final String STATES = "NOT_OPENED|OPENED_AHEAD|RUNNING|NOT_CLOSED|CLOSED";
    /** The orders that can be asked for. */
    public static final String ORDERS = "NAME|MUNICIPALITY";

    /** The search as a request names it; text and state may be null. */
    public static SchoolSearch of(String text, String state, String order) {
        return new SchoolSearch(text, state == null ? null : YearState.valueOf(state), Order.valueOf(order));
    }

    /** The order of the list. */
    public enum Order {
        NAME,
        /** By municipality, and there by name. */
        MUNICIPALITY
    }
}
