package ru.eschool.demo;

import java.util.random.RandomGenerator;

/**
 * The parameters taken from real pupils (UCI «Student performance», mathematics, 395 pupils): how abilities
 * are spread, how steady they are from period to period and how much is missed. README.md says how they
 * were derived; {@code DistributionTest} compares the generated school with the source.
 */
final class PupilModel {
    /** The mark of the five-point scale that stands for 0 of 20 points, and the worth of one point. */
    static final double MARK_AT_ZERO = 2.55;

    static final double MARK_PER_POINT = 0.13;

    /** Mean of the first two period grades (0–20) at the 0th, 5th … 100th percentile, drop-outs (G2 = 0) left out. */
    private static final double[] GRADE_QUANTILES = {
        4.0, 6.0, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0, 10.5, 11.0, 11.5, 12.0, 12.35, 13.0, 13.5, 14.0, 14.5, 15.5, 16.5,
        19.0
    };

    /** Share of pupils who missed nothing in the year. */
    static final double NEVER_ABSENT = 0.29;

    /** Absences of the others in the year, at the same percentiles. */
    private static final double[] ABSENCE_QUANTILES = {
        1, 2, 2, 2, 2, 3, 4, 4, 4, 4, 6, 6, 7, 8, 9, 10, 12, 14, 16, 21, 50
    };

    /** How far single marks scatter around what the pupil can do. */
    static final double MARK_SCATTER = 0.50;

    /** How far a pupil's subjects differ from each other, and one subject from term to term. */
    static final double SUBJECT_SPREAD = 0.17;

    static final double TERM_DRIFT = 0.08;

    /** Share of the class in what the pupil can do: strong and weak classes exist. */
    static final double CLASS_SHARE = 0.06;

    private PupilModel() {}

    /** The average mark of the pupil who stands at this share (0..1) of the order of abilities. */
    static double averageMark(double share) {
        return MARK_AT_ZERO + MARK_PER_POINT * quantile(GRADE_QUANTILES, share);
    }

    /** Days missed in a year. */
    static int absentDays(RandomGenerator random) {
        return random.nextDouble() < NEVER_ABSENT
                ? 0
                : (int) Math.round(quantile(ABSENCE_QUANTILES, random.nextDouble()));
    }

    /** The latent level whose rounded marks have the given mean: rounding and the ends 2 and 5 are undone. */
    static double levelFor(double mean) {
        double low = 0;
        double high = 8;
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            if (meanMark(middle) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double meanMark(double level) {
        return 2
                + normalCdf((level - 2.5) / MARK_SCATTER)
                + normalCdf((level - 3.5) / MARK_SCATTER)
                + normalCdf((level - 4.5) / MARK_SCATTER);
    }

    /** Abramowitz and Stegun 26.2.17, exact to 1e-7: more than a mark needs. */
    static double normalCdf(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
        return x >= 0 ? 1 - tail : tail;
    }

    private static double quantile(double[] table, double share) {
        double place = share * (table.length - 1);
        int i = Math.min((int) place, table.length - 2);
        return table[i] + (table[i + 1] - table[i]) * (place - i);
    }
}
