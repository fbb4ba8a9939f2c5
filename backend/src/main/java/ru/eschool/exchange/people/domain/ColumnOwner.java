package ru.eschool.exchange.people.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose data a column of a list of pupils holds. */
@Schema(description = "Whose data a column of a list of pupils holds: the pupil's or an adult's.")
public enum ColumnOwner {
    PUPIL("ученик"),
    PARENT("родитель"),
    MOTHER("мать"),
    FATHER("отец"),
    REPRESENTATIVE("представитель");

    private final String word;

    ColumnOwner(String word) {
        this.word = word;
    }

    /** The adult of whom a head speaks: «матери», «мама» and «мать» are one. */
    static ColumnOwner ofAdult(String head) {
        if (head.startsWith("мат") || head.startsWith("мам")) {
            return MOTHER;
        }
        if (head.startsWith("от") || head.startsWith("пап")) {
            return FATHER;
        }
        return head.startsWith("родител") ? PARENT : REPRESENTATIVE;
    }

    String word() {
        return word;
    }
}
