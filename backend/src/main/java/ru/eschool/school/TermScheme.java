package ru.eschool.school;

/** How a year is divided; grades choose theirs. */
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
