package ru.eschool.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What {@code up} was asked for.
 *
 * @param parts what to start; everything unless {@code --only} names some
 * @param lasting whether the stack will be started again
 */
record UpOptions(
        Ports ports, Path data, boolean demo, int schools, int pupils, long seed, Set<Part> parts, boolean lasting) {
    /** The parts that can be started alone. */
    enum Part {
        POSTGRES,
        KEYCLOAK,
        BACKEND,
        WEB,
        MOBILE
    }

    static UpOptions parse(List<String> arguments, Path root) {
        Ports ports = Ports.DEFAULT;
        Path data = root.resolve(".local");
        boolean demo = true;
        int schools = 1;
        int pupils = 600;
        long seed = 10;
        Set<Part> parts = EnumSet.allOf(Part.class);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--port-base" -> ports = Ports.from(number(option, rest, 1024, 65_530));
                case "--schools" -> schools = number(option, rest, 1, 500);
                case "--pupils" -> pupils = number(option, rest, 200, 3_000);
                case "--seed" -> seed = number(option, rest, 0, Integer.MAX_VALUE);
                case "--no-demo" -> demo = false;
                case "--data" ->
                    data = Path.of(value(option, rest)).toAbsolutePath().normalize();
                case "--only" -> parts = parts(option, value(option, rest));
                default -> throw new Failure("option.unknown", option);
            }
        }
        return new UpOptions(ports, data, demo, schools, pupils, seed, parts, true);
    }

    /** A whole product of its own with the ordinary demo school. */
    static UpOptions forTests(Ports ports, Path data) {
        return new UpOptions(ports, data, true, 1, 600, 10, EnumSet.allOf(Part.class), false);
    }

    boolean starts(Part part) {
        return parts.contains(part);
    }

    boolean startsClient() {
        return starts(Part.WEB) || starts(Part.MOBILE);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Failure("option.no-value", option);
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest, int smallest, int largest) {
        String text = value(option, rest);
        try {
            int number = Integer.parseInt(text);
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with the range
        }
        throw new Failure("option.number", option, smallest, largest, text);
    }

    /** A part brings what it stands on. */
    private static Set<Part> parts(String option, String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",")) {
            switch (name) {
                case "postgres" -> parts.add(Part.POSTGRES);
                case "keycloak" -> parts.addAll(EnumSet.of(Part.POSTGRES, Part.KEYCLOAK));
                case "backend" -> parts.addAll(EnumSet.of(Part.POSTGRES, Part.KEYCLOAK, Part.BACKEND));
                case "web" -> parts.add(Part.WEB);
                case "mobile" -> parts.add(Part.MOBILE);
                default -> throw new Failure("option.only", option, name);
            }
        }
        return parts;
    }
}
