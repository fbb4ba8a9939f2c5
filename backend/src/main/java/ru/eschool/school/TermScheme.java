package ru.eschool.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a year is divided; grades choose theirs. Three ways are customary and named the same everywhere; a school may have ways
 * of its own, which it names itself.
 *
 * @param code as it is stored and published
 */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"QUARTER", "TRIMESTER", "HALF_YEAR"},
        description = "How a year is divided: into quarters, trimesters or half-years; each grade has its own scheme. A"
                + " scheme that a school has made itself is called OWN_1, OWN_2 and so on; what people call its terms"
                + " stands in their `name`.")
public record TermScheme(@JsonValue String code) implements Comparable<TermScheme> {
    /** How a school's own scheme is called. */
    public static final String OWN_CODE = "OWN_[1-9][0-9]?";

    /** How any scheme is called. */
    public static final String CODE = "QUARTER|TRIMESTER|HALF_YEAR|" + OWN_CODE;

    // Before the schemes, which are held against it.
    private static final Pattern KNOWN = Pattern.compile(CODE);

    public static final TermScheme QUARTER = new TermScheme("QUARTER");
    public static final TermScheme TRIMESTER = new TermScheme("TRIMESTER");
    public static final TermScheme HALF_YEAR = new TermScheme("HALF_YEAR");

    /** Those that every school may use. */
    public static final List<TermScheme> CUSTOMARY = List.of(QUARTER, TRIMESTER, HALF_YEAR);

    private static final List<String> WORDS = List.of("четверть", "триместр", "полугодие");
    private static final Comparator<TermScheme> ORDER = Comparator.comparingInt(TermScheme::rank)
            .thenComparingInt(scheme -> scheme.code.length())
            .thenComparing(TermScheme::code);

    public TermScheme {
        if (!KNOWN.matcher(code).matches()) {
            throw new IllegalArgumentException("No scheme of terms: " + code);
        }
    }

    /** The scheme with this code. */
    @JsonCreator
    public static TermScheme of(String code) {
        return new TermScheme(code);
    }

    /** The scheme that a school has made itself under this number. */
    public static TermScheme own(int number) {
        return new TermScheme("OWN_" + number);
    }

    /** Whether the school has made it itself. */
    public boolean isOwn() {
        return !CUSTOMARY.contains(this);
    }

    /**
     * What people call the term with this number: «1 четверть».
     *
     * @param ownName what the school calls it; null where the customary name is used
     */
    public String nameOf(int number, String ownName) {
        if (ownName != null) {
            return ownName;
        }
        return isOwn() ? Integer.toString(number) : number + " " + WORDS.get(CUSTOMARY.indexOf(this));
    }

    private int rank() {
        return isOwn() ? CUSTOMARY.size() : CUSTOMARY.indexOf(this);
    }

    @Override
    public int compareTo(TermScheme other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }
}
