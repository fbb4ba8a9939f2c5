package ru.eschool.people;

/** The number of a pension account (СНИЛС), eleven digits with a check sum. */
public final class Snils {
    /** Up to this number there was no check sum yet. */
    private static final String LAST_WITHOUT_SUM = "001001998";

    private static final String NOBODY = "00000000000";
    private static final int NUMBER = 9;
    private static final int DIGITS = 11;
    private static final int MODULUS = 101;
    private static final int HUNDRED = 100;

    private Snils() {}

    /** Whether the eleven digits can be a number: digits times 9…1, modulo 101, 100 counts as 00. */
    public static boolean isValid(String digits) {
        if (!digits.matches("[0-9]{" + DIGITS + "}")) {
            return false;
        }
        if (digits.substring(0, NUMBER).compareTo(LAST_WITHOUT_SUM) <= 0) {
            return !digits.equals(NOBODY);
        }
        var sum = 0;
        for (var i = 0; i < NUMBER; i++) {
            sum += (digits.charAt(i) - '0') * (NUMBER - i);
        }
        return sum % MODULUS % HUNDRED == Integer.parseInt(digits.substring(NUMBER));
    }
}
