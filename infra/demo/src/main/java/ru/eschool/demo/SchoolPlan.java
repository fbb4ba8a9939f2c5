package ru.eschool.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is settled about a school before anybody moves in: its name, year, day of today and classes. */
record SchoolPlan(
        int number,
        Identity identity,
        SchoolCalendar calendar,
        LocalDate today,
        List<Structure.SchoolClass> classes,
        RandomStreams streams) {

    /** The school's names and its place. */
    record Identity(
            UUID id,
            UUID regionId,
            String region,
            UUID municipalityId,
            String municipality,
            String town,
            String shortName,
            String fullName) {}

    private static final int SCHOOLS_PER_MUNICIPALITY = 10;
    private static final String REGION = "Среднереченская область";
    private static final String[] TOWNS = {"Светлоречинск", "Верхнеозёрный", "Новоборинск", "Старолесье", "Заречногорск"
    };

    static SchoolPlan of(long seed, int number, int pupils, LocalDate today) {
        var calendar = new SchoolCalendar(SchoolCalendar.yearOf(today));
        long millis = SchoolCalendar.instant(calendar.startsOn.minusDays(20).atTime(9, 0))
                .toInstant()
                .toEpochMilli();
        var streams = new RandomStreams(seed, number, millis);
        int district = (number - 1) / SCHOOLS_PER_MUNICIPALITY;
        String town = TOWNS[district % TOWNS.length];
        String name = "Школа № " + (9 + number);
        var identity = new Identity(
                streams.ids("school").next(),
                new RandomStreams(seed, 0, millis).ids("region").next(),
                REGION,
                new RandomStreams(seed, 0, millis)
                        .ids("municipality " + district)
                        .next(),
                "Городской округ город " + town + (district < TOWNS.length ? "" : " " + (district / TOWNS.length + 1)),
                town,
                name,
                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № "
                        + (9 + number) + "» города " + genitive(town));
        return new SchoolPlan(number, identity, calendar, today, Structure.classes(pupils, streams), streams);
    }

    boolean isDemo() {
        return number == 1;
    }

    /** The login of a post: plain in the demo school, with the school's number in the others. */
    String login(String post) {
        return isDemo() ? post : "s" + number + "-" + post;
    }

    int daysPerWeek(Structure.SchoolClass schoolClass) {
        return Curriculum.daysPerWeek(schoolClass.grade());
    }

    private static String genitive(String town) {
        if (town.endsWith("ый")) {
            return town.substring(0, town.length() - 2) + "ого";
        }
        return town.endsWith("ье") ? town.substring(0, town.length() - 1) + "я" : town + "а";
    }
}
