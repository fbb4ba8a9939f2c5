package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole generated year against the real pupils that its parameters were taken from. */
class DistributionTest {
    private static final Path REAL = Path.of("../../../shared/data/marks/student-mat.merged.csv");
    private static GeneratedSchool school;

    private record RealPupil(int g1, int g2, int absences) {}

    @BeforeAll
    static void year() {
        school = SchoolFixture.school(10, 600, SchoolFixture.SUMMER);
    }

    @Test
    void marksLookLikeARussianSchool() {
        var entries = new HashMap<String, Integer>();
        school.marks().marks.forEach(m -> entries.merge(m.entry(), 1, Integer::sum));
        double all = entries.entrySet().stream()
                .filter(e -> !e.getKey().equals("DEBT"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        double mean = (5 * entries.get("5") + 4 * entries.get("4") + 3 * entries.get("3") + 2 * entries.get("2")) / all;
        assertTrue(mean > 3.85 && mean < 4.15, "mean " + mean);
        assertTrue(entries.get("2") / all < 0.05, "share of 2: " + entries.get("2") / all);
    }

    @Test
    void averagesAreSpreadLikeTheRealPupils() throws IOException {
        var real = real().stream()
                .filter(p -> p.g2 > 0)
                .mapToDouble(p -> PupilModel.MARK_AT_ZERO + PupilModel.MARK_PER_POINT * (p.g1 + p.g2) / 2.0)
                .toArray();
        var generated =
                averages(m -> true).values().stream().mapToDouble(a -> a).toArray();
        report("averages", real, generated);
        assertEquals(mean(real), mean(generated), 0.06);
        assertEquals(deviation(real), deviation(generated), 0.06);
        assertTrue(distance(real, generated) < 0.10, "distance " + distance(real, generated));
    }

    @Test
    void absencesAreSpreadLikeTheRealPupils() throws IOException {
        var real = real().stream().mapToDouble(RealPupil::absences).toArray();
        var generated = school.people().pupils.stream()
                .filter(p -> p.departedOn() == null
                        && p.joinedClassOn().equals(school.plan().calendar().startsOn))
                .mapToDouble(p -> school.attendance().missedUntil(p, SchoolFixture.SUMMER))
                .toArray();
        report("absences", real, generated);
        assertEquals(
                Arrays.stream(real).filter(a -> a == 0).count() / (double) real.length,
                Arrays.stream(generated).filter(a -> a == 0).count() / (double) generated.length,
                0.06);
        assertEquals(mean(real), mean(generated), 1.2);
        assertTrue(distance(real, generated) < 0.10, "distance " + distance(real, generated));
    }

    @Test
    void pupilsStayAsSteadyFromPeriodToPeriodAsTheRealOnes() throws IOException {
        var studied = real().stream().filter(p -> p.g2 > 0).toList();
        double real = correlation(
                studied.stream().mapToDouble(RealPupil::g1).toArray(),
                studied.stream().mapToDouble(RealPupil::g2).toArray());
        var winter = school.plan().calendar().terms.get(2).startsOn();
        Predicate<MarkBook.Mark> mathematics =
                m -> m.work().lesson().journal.subject().department() == Curriculum.Department.MATHEMATICS;
        var first = averages(mathematics.and(m -> m.work().lesson().date.isBefore(winter)));
        var second = averages(mathematics.and(m -> !m.work().lesson().date.isBefore(winter)));
        var both = first.keySet().stream().filter(second::containsKey).toList();
        double generated = correlation(
                both.stream().mapToDouble(first::get).toArray(),
                both.stream().mapToDouble(second::get).toArray());
        System.out.printf("correlation of periods: real %.3f, generated %.3f%n", real, generated);
        assertEquals(real, generated, 0.07);
    }

    private static Map<UUID, Double> averages(Predicate<MarkBook.Mark> chosen) {
        var marks = new HashMap<UUID, List<Integer>>();
        for (var mark : school.marks().marks) {
            if (!mark.entry().equals("DEBT") && chosen.test(mark)) {
                marks.computeIfAbsent(mark.pupil().id(), p -> new ArrayList<>()).add(Integer.parseInt(mark.entry()));
            }
        }
        marks.values().removeIf(list -> list.size() < 5);
        var result = new HashMap<UUID, Double>();
        marks.forEach((pupil, list) ->
                result.put(pupil, list.stream().mapToInt(i -> i).average().orElseThrow()));
        return result;
    }

    private static List<RealPupil> real() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "the real pupils are not here");
        var lines = Files.readAllLines(REAL);
        var columns = List.of(lines.getFirst().split(","));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new RealPupil(
                        Integer.parseInt(cells[columns.indexOf("G1")]),
                        Integer.parseInt(cells[columns.indexOf("G2")]),
                        Integer.parseInt(cells[columns.indexOf("absences")])))
                .toList();
    }

    private static void report(String what, double[] real, double[] generated) {
        System.out.printf(
                "%s: mean real %.2f generated %.2f, deviation %.2f / %.2f, largest distance of shares %.3f%n",
                what, mean(real), mean(generated), deviation(real), deviation(generated), distance(real, generated));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - mean(a)) * (b[i] - mean(b));
        }
        return sum / a.length / deviation(a) / deviation(b);
    }

    /** Kolmogorov–Smirnov: the largest difference between the two shares of values up to a point. */
    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (double point : a) {
            largest = Math.max(largest, Math.abs(shareUpTo(a, point) - shareUpTo(b, point)));
        }
        return largest;
    }

    private static double shareUpTo(double[] values, double point) {
        return Arrays.stream(values).filter(v -> v <= point + 1e-9).count() / (double) values.length;
    }
}
