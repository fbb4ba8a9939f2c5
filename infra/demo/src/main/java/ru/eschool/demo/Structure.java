package ru.eschool.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The classes of a school: how many of each grade, their shift and their number of places. */
final class Structure {
    private static final String LETTERS = "АБВГДЕЖЗИК";
    private static final double USUAL_SIZE = 27.3;
    /** Grades that get one more class first when the number of classes does not divide by eleven. */
    private static final int[] FULLER_GRADES = {7, 5, 1, 2, 4, 3, 6, 8, 9, 10, 11};

    record SchoolClass(int index, UUID id, UUID groupId, int grade, String letter, int shift, int places) {
        String name() {
            return grade + letter;
        }
    }

    private Structure() {}

    static List<SchoolClass> classes(int pupils, RandomStreams streams) {
        int count = Math.max(12, (int) Math.round(pupils / USUAL_SIZE));
        int[] perGrade = new int[12];
        for (int i = 0; i < count; i++) {
            perGrade[FULLER_GRADES[i % FULLER_GRADES.length]]++;
        }
        int[] places = places(pupils, count, streams);
        var ids = streams.ids("classes");
        var result = new ArrayList<SchoolClass>();
        for (int grade = 1; grade <= 11; grade++) {
            for (int n = 0; n < perGrade[grade]; n++) {
                int index = result.size();
                result.add(new SchoolClass(
                        index,
                        ids.next(),
                        ids.next(),
                        grade,
                        LETTERS.substring(n, n + 1),
                        Curriculum.shift(grade),
                        places[index]));
            }
        }
        return List.copyOf(result);
    }

    /** Sizes that differ by up to three from the mean and add up to the number of pupils. */
    private static int[] places(int pupils, int count, RandomStreams streams) {
        var random = streams.stream("class sizes");
        int[] places = new int[count];
        for (int i = 0; i < pupils; i++) {
            places[i % count]++;
        }
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(count);
            int mean = pupils / count;
            if (other != i && places[i] > mean - 3 && places[other] < mean + 3) {
                places[i]--;
                places[other]++;
            }
        }
        return places;
    }
}
