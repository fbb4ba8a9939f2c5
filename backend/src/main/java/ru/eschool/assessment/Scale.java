package ru.eschool.assessment;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which entries a journal's marks may have, their number for averages and their place on the five-point scale. */
@Schema(
        description =
                "Which marks a journal holds: FIVE_POINT from 1 to 5, TEN_POINT from 1 to 10, HUNDRED_POINT from 0"
                        + " to 100, PASS_FAIL the words PASS and FAIL, NO_MARKS none.")
public enum Scale {
    /** «5» to «2»; «1» where the school allows it. */
    FIVE_POINT("[1-5]") {
        @Override
        int onFivePoints(int number) {
            return Math.max(number, 2);
        }
    },
    /** «10» to «1»: 10–9 → 5, 8–7 → 4, 6–5 → 3, below → 2. */
    TEN_POINT("[1-9]|10") {
        @Override
        int onFivePoints(int number) {
            return number >= 9 ? 5 : number >= 7 ? 4 : number >= 5 ? 3 : 2;
        }
    },
    /** «100» to «0»: from 85 → 5, from 65 → 4, from 50 → 3, below → 2. */
    HUNDRED_POINT("\\d|[1-9]\\d|100") {
        @Override
        int onFivePoints(int number) {
            return number >= 85 ? 5 : number >= 65 ? 4 : number >= 50 ? 3 : 2;
        }
    },
    /** Зачёт / незачёт: legal, without a number. */
    PASS_FAIL("PASS|FAIL"),
    /** Безотметочное обучение (grade 1): no entry at all. */
    NO_MARKS("(?!)");

    /** A promised work, not a mark: legal wherever there are marks, never counts. */
    public static final String DEBT = "DEBT";

    private final Pattern entries;

    Scale(String entries) {
        this.entries = Pattern.compile(entries);
    }

    /** Whether a journal with this scale holds any marks. */
    public boolean hasMarks() {
        return this != NO_MARKS;
    }

    /**
     * Whether a teacher may enter this.
     *
     * @param oneAllowed the school's setting for «1» on the five-point scale
     */
    public boolean admits(String entry, boolean oneAllowed) {
        if (DEBT.equals(entry)) {
            return hasMarks();
        }
        return entries.matcher(entry).matches() && (oneAllowed || this != FIVE_POINT || !"1".equals(entry));
    }

    /** The number that counts in averages; empty for a debt, зачёт and whatever does not belong to the scale. */
    public OptionalInt numeric(String entry) {
        return this == PASS_FAIL || !entries.matcher(entry).matches()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(entry));
    }

    /** The mark as it counts in five-point reports; empty where there is no number. */
    public OptionalInt toFivePoint(String entry) {
        var number = numeric(entry);
        return number.isEmpty() ? number : OptionalInt.of(onFivePoints(number.getAsInt()));
    }

    int onFivePoints(int number) {
        throw new IllegalStateException(this + " has no numbers");
    }
}
