package ru.eschool.platform;

/** Names as the journal writes them. */
public final class PersonNames {
    private PersonNames() {}

    /** «Иванова Мария Петровна», for adults; the patronymic may be absent. */
    public static String full(String lastName, String firstName, String middleName) {
        return middleName == null ? ofPupil(lastName, firstName) : lastName + " " + firstName + " " + middleName;
    }

    /** «Иванов Пётр», for pupils. */
    public static String ofPupil(String lastName, String firstName) {
        return lastName + " " + firstName;
    }
}
