package ru.eschool.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Families of the school: brothers and sisters, one or two guardians, and the pupils themselves. */
final class Households {
    private static final double TWO_CHILDREN = 0.20;
    private static final double THREE_CHILDREN = 0.03;
    private static final double FATHER_KNOWN = 0.72;
    private static final double MOTHER_KEEPS_OWN_NAME = 0.17;
    private static final double GRANDMOTHER_INSTEAD = 0.02;
    private static final double JOINED_MID_YEAR = 0.02;
    private static final double LEFT = 0.015;
    private static final double CHANGED_CLASS = 0.006;

    private final People people;
    private final List<Structure.SchoolClass> classes;
    private final SchoolCalendar calendar;
    private final LocalDate today;
    private final String town;
    private final Contacts contacts;
    private final SplittableRandom random;
    private final SplittableRandom changes;
    private final RandomStreams.Ids ids;

    Households(SchoolPlan plan, People people, Contacts contacts) {
        this.people = people;
        this.classes = plan.classes();
        this.calendar = plan.calendar();
        this.today = plan.today();
        this.town = plan.identity().town();
        this.contacts = contacts;
        this.random = plan.streams().stream("households");
        this.changes = plan.streams().stream("changes of class");
        this.ids = plan.streams().ids("households");
    }

    /** Fills every place of every class; the demo families come first. */
    void settle(People.Person parentAmongTeachers) {
        List<Integer> seats = new ArrayList<>();
        for (var c : classes) {
            seats.addAll(Collections.nCopies(c.places(), c.index()));
        }
        Collections.shuffle(seats, java.util.Random.from(random));
        var demoClass = index(7, "Б");
        var siblingClass = index(3, "А");
        family(take(seats, demoClass, siblingClass), null, true);
        family(take(seats, index(5, "А")), parentAmongTeachers, true);
        while (!seats.isEmpty()) {
            family(nextChildren(seats), null, false);
        }
        blockOneFather(demoClass);
    }

    private int index(int grade, String letter) {
        return classes.stream()
                .filter(c -> c.grade() == grade && c.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private static List<Integer> take(List<Integer> seats, Integer... wanted) {
        for (Integer seat : wanted) {
            seats.remove(seat);
        }
        return List.of(wanted);
    }

    private List<Integer> nextChildren(List<Integer> seats) {
        var children = new ArrayList<Integer>();
        children.add(seats.removeLast());
        double u = random.nextDouble();
        int count = u < THREE_CHILDREN ? 3 : u < THREE_CHILDREN + TWO_CHILDREN ? 2 : 1;
        for (int i = seats.size() - 1; i >= 0 && children.size() < count; i--) {
            int grade = classes.get(seats.get(i)).grade();
            if (children.stream().noneMatch(c -> classes.get(c).grade() == grade)) {
                children.add(seats.remove(i));
            }
        }
        return children;
    }

    private void family(List<Integer> seats, People.Person knownMother, boolean demo) {
        String surname = knownMother == null
                ? NameBook.surname(random)
                : masculine(knownMother.name().last());
        String fatherName = NameBook.adultName(true, random);
        String address = Contacts.address(town, random);
        int eldest = seats.stream().mapToInt(s -> classes.get(s).grade()).max().orElseThrow();
        var guardians = new ArrayList<People.Person>();
        var kinships = new ArrayList<String>();
        boolean withFather = random.nextDouble() < FATHER_KNOWN || demo;
        if (knownMother != null) {
            guardians.add(knownMother);
            kinships.add("мать");
            people.roles.add(new People.Role(knownMother, "GUARDIAN", calendar.startsOn, null));
        } else if (!demo && random.nextDouble() < GRANDMOTHER_INSTEAD) {
            guardians.add(adult(NameBook.surname(random), false, 48 + eldest, address));
            kinships.add("бабушка (опекун)");
            withFather = false;
        } else {
            boolean ownName = !demo && random.nextDouble() < MOTHER_KEEPS_OWN_NAME;
            guardians.add(adult(ownName ? NameBook.surname(random) : surname, false, 25 + eldest, address));
            kinships.add("мать");
        }
        if (withFather) {
            guardians.add(father(surname, fatherName, 27 + eldest, address));
            kinships.add("отец");
        }
        for (int seat : seats) {
            var pupil = pupil(seat, surname, fatherName, address, demo);
            for (int i = 0; i < guardians.size(); i++) {
                people.guardianships.add(new People.Guardianship(pupil, guardians.get(i), kinships.get(i), null, null));
            }
        }
    }

    private People.Pupil pupil(int seat, String surname, String fatherName, String address, boolean demo) {
        int grade = classes.get(seat).grade();
        boolean male = random.nextBoolean();
        var name = new NameBook.FullName(
                NameBook.inflect(surname, male),
                NameBook.childName(male, random),
                NameBook.patronymic(fatherName, male));
        int born = calendar.year - 6 - grade - (random.nextDouble() < 0.12 ? 1 : 0);
        var birth = LocalDate.ofYearDay(born, 1 + random.nextInt(365));
        boolean ownPhone = grade >= 5;
        var person = new People.Person(
                ids.next(),
                name,
                male,
                false,
                birth,
                new People.Contact(contacts.nextSnils(), address, ownPhone ? contacts.nextPhone() : null, null));
        var entered = LocalDate.of(calendar.year - grade + 1, 9, 1);
        var joined = calendar.startsOn;
        LocalDate departed = null;
        double u = random.nextDouble();
        int days = (int) calendar.startsOn.datesUntil(lastPossible()).count();
        if (!demo && days > 30) {
            if (u < JOINED_MID_YEAR) {
                joined = schoolDayFrom(calendar.startsOn.plusDays(10L + random.nextInt(days - 25)));
                entered = joined;
            } else if (u < JOINED_MID_YEAR + LEFT) {
                departed = calendar.startsOn.plusDays(10L + random.nextInt(days - 12));
            } else if (changes.nextDouble() < CHANGED_CLASS && hasParallel(seat)) {
                // Sat in the parallel class for the first weeks.
                joined = schoolDayFrom(calendar.startsOn.plusDays(8L + changes.nextInt(14)));
            }
        }
        var pupil = new People.Pupil(person, seat, entered, joined, departed);
        people.persons.add(person);
        people.pupils.add(pupil);
        people.roles.add(new People.Role(person, "STUDENT", entered, departed));
        return pupil;
    }

    private boolean hasParallel(int seat) {
        int grade = classes.get(seat).grade();
        return classes.stream().filter(c -> c.grade() == grade).count() > 1;
    }

    private LocalDate lastPossible() {
        return today.isBefore(calendar.startsOn)
                ? calendar.startsOn
                : today.isBefore(calendar.endsOn) ? today : calendar.endsOn;
    }

    private LocalDate schoolDayFrom(LocalDate date) {
        var day = date;
        while (!calendar.isSchoolDay(day, 5)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private People.Person father(String surname, String firstName, int age, String address) {
        var name =
                new NameBook.FullName(surname, firstName, NameBook.patronymic(NameBook.adultName(true, random), true));
        return guardian(name, true, age, address);
    }

    private People.Person adult(String surname, boolean male, int age, String address) {
        var name = new NameBook.FullName(
                NameBook.inflect(surname, male),
                NameBook.adultName(male, random),
                NameBook.patronymic(NameBook.adultName(true, random), male));
        return guardian(name, male, age, address);
    }

    private People.Person guardian(NameBook.FullName name, boolean male, int age, String address) {
        var birth = birthDate(calendar.year - age - random.nextInt(9), random);
        var contact = new People.Contact(
                null, address, contacts.nextPhone(), random.nextDouble() < 0.8 ? contacts.nextMail(name) : null);
        var person = new People.Person(ids.next(), name, male, false, birth, contact);
        people.persons.add(person);
        people.roles.add(new People.Role(person, "GUARDIAN", calendar.startsOn, null));
        return person;
    }

    static LocalDate birthDate(int year, RandomGenerator random) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    /** A court order takes one father's right away, so that the refusal can be seen. */
    private void blockOneFather(int classIndex) {
        for (int i = people.guardianships.size() - 1; i >= 0; i--) {
            var g = people.guardianships.get(i);
            if (g.pupil().classIndex() == classIndex && g.kinship().equals("отец")) {
                people.guardianships.set(
                        i,
                        new People.Guardianship(
                                g.pupil(),
                                g.guardian(),
                                g.kinship(),
                                SchoolCalendar.instant(calendar.startsOn.atTime(LocalTime.of(9, 40))),
                                "Решение суда об ограничении в родительских правах"));
                return;
            }
        }
    }

    private static String masculine(String feminine) {
        if (feminine.endsWith("ская") || feminine.endsWith("цкая")) {
            return feminine.substring(0, feminine.length() - 2) + "ий";
        }
        if (feminine.endsWith("лая")) {
            return feminine.substring(0, feminine.length() - 2) + "ый";
        }
        return feminine.endsWith("ва") || feminine.endsWith("на")
                ? feminine.substring(0, feminine.length() - 1)
                : feminine;
    }
}
