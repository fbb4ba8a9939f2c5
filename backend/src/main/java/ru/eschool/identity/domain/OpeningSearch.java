package ru.eschool.identity.domain;

/**
 * Which schools of the server, and in which order.
 *
 * @param text looked for in names and places; null for all
 * @param state null for every one
 */
public record OpeningSearch(String text, OpeningState state, Order order) {
    /** The states that can be asked for. */
    public static final String STATES = "NO_ADMINISTRATOR|INVITED|IN_USE";
    /** The orders that can be asked for. */
    public static final String ORDERS = "NAME|MUNICIPALITY|OPENED";

    /** The search as a request names it; text and state may be null. */
    public static OpeningSearch of(String text, String state, String order) {
        return new OpeningSearch(text, state == null ? null : OpeningState.valueOf(state), Order.valueOf(order));
    }

    /** The order of the list. */
    public enum Order {
        NAME,
        /** By region, municipality and name. */
        MUNICIPALITY,
        /** The newest first. */
        OPENED
    }
}
