package ru.eschool.school;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a year is divided; grades choose theirs. */
@Schema(description = "How a year is divided: into quarters, trimesters or half-years; each grade has its own scheme.")
public enum TermScheme {
    QUARTER("четверть"),
    TRIMESTER("триместр"),
    HALF_YEAR("полугодие");

    private final String word;

    TermScheme(String word) {
        this.word = word;
    }

    /** What people call the term with this number: «1 четверть». */
    public String nameOf(int number) {
        return number + " " + word;
    }
}
