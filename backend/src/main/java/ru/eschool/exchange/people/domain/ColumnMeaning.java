package ru.eschool.exchange.people.domain;

/**
 * What a column holds.
 *
 * @param number tells two adults of a kind apart, counted from 1
 */
public record ColumnMeaning(ColumnOwner owner, int number, ListField field) {

    /** Adults of a kind in one row: more are not written in lists of pupils. */
    public static final int MOST_OF_A_KIND = 9;

    Adult adult() {
        return owner == ColumnOwner.PUPIL ? null : new Adult(owner, number);
    }

    /** One of the adults that a row names. */
    record Adult(ColumnOwner owner, int number) {

        @Override
        public String toString() {
            return number == 1 ? owner.word() : owner.word() + " " + number;
        }
    }
}
