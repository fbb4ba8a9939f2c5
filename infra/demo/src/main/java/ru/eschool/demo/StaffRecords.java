package ru.eschool.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What HR keeps of the staff: positions, attestation, education, courses, and one who has left. */
final class StaffRecords {
    record Position(UUID id, People.Person person, String title, String kind, String rate, LocalDate from) {}

    record Attestation(UUID id, People.Person person, String category, LocalDate on, String document) {}

    record Education(
            UUID id,
            People.Person person,
            String level,
            String institution,
            String speciality,
            int year,
            String document) {}

    record Course(
            UUID id, People.Person person, String title, int hours, LocalDate from, LocalDate until, String document) {}

    record Dismissed(People.StaffMember member, LocalDate on, String document) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int YEARS_OF_ATTESTATION = 5;
    /** Before that a teacher is new to the position and is not attested. */
    private static final int YEARS_BEFORE_FIRST = 2;

    private static final String UNIVERSITY = "Областной педагогический университет";
    private static final String COLLEGE = "Областной педагогический колледж";
    private static final List<String> COURSES = List.of(
            "Обновлённые ФГОС: работа учителя",
            "Функциональная грамотность школьников",
            "Оказание первой помощи",
            "Инклюзивное образование в общеобразовательной школе",
            "Цифровые инструменты на уроке",
            "Подготовка к государственной итоговой аттестации");
    private static final int[] HOURS = {16, 36, 72, 108};

    final List<Position> positions = new ArrayList<>();
    final List<Attestation> attestations = new ArrayList<>();
    final List<Education> educations = new ArrayList<>();
    final List<Course> courses = new ArrayList<>();
    final Dismissed dismissed;

    private final LocalDate today;
    private final SplittableRandom random;
    private final RandomStreams.Ids ids;

    StaffRecords(SchoolPlan plan, People people, Contacts contacts) {
        today = plan.today();
        random = plan.streams().stream("staff-records");
        ids = plan.streams().ids("staff-records");
        dismissed = dismissed(plan, people, contacts);
        int teacher = 0;
        for (var member : people.staff) {
            boolean teaches = teaches(member.position());
            position(member, teaches && random.nextInt(3) == 0 ? "1.5" : "1");
            educate(member, teaches);
            if (teaches) {
                attest(member, teacher++);
                train(member);
                if (random.nextInt(7) == 0) {
                    positions.add(new Position(
                            ids.next(),
                            member.person(),
                            "Педагог дополнительного образования",
                            "COMBINED",
                            "0.25",
                            member.hiredOn()));
                }
            }
        }
        position(dismissed.member(), "1");
        educate(dismissed.member(), true);
    }

    private static boolean teaches(String position) {
        return position.startsWith("Учитель")
                || position.startsWith("Преподаватель")
                || position.startsWith("Педагог")
                || position.startsWith("Социальный педагог");
    }

    /** Somebody whose order was signed after the last school year, or lately where the new one has not begun. */
    private Dismissed dismissed(SchoolPlan plan, People people, Contacts contacts) {
        var name = NameBook.adult(true, random);
        var birth = Households.birthDate(plan.calendar().year - 41, random);
        var contact = new People.Contact(
                null, Contacts.address(plan.identity().town(), random), contacts.nextPhone(), contacts.nextMail(name));
        var person = new People.Person(ids.next(), name, true, true, birth, contact);
        people.persons.add(person);
        var member = new People.StaffMember(
                person, "Учитель труда (технологии)", LocalDate.of(plan.calendar().year - 6, 8, 20));
        var summer = LocalDate.of(plan.calendar().year, 8, 25);
        var lastDay = summer.isBefore(today) ? summer : today.minusDays(10);
        return new Dismissed(member, lastDay, "Приказ № 31-к от " + DAY.format(lastDay));
    }

    private void position(People.StaffMember member, String rate) {
        positions.add(new Position(ids.next(), member.person(), member.position(), "MAIN", rate, member.hiredOn()));
    }

    private void educate(People.StaffMember member, boolean teaches) {
        var person = member.person();
        boolean college = teaches && random.nextInt(8) == 0;
        int year = Math.min(
                person.birthDate().getYear() + (college ? 20 : 22),
                member.hiredOn().getYear());
        educations.add(new Education(
                ids.next(),
                person,
                college
                        ? "SECONDARY_VOCATIONAL"
                        : year <= 2013 ? "SPECIALIST" : random.nextBoolean() ? "BACHELOR" : "MASTER",
                college ? COLLEGE : UNIVERSITY,
                teaches ? speciality(member.position()) : null,
                year,
                "Диплом № " + (100_000 + random.nextInt(900_000))));
    }

    private static String speciality(String position) {
        return position.startsWith("Учитель") ? "Педагогическое образование" : "Педагогика и психология";
    }

    /** The first two show what HR looks out for: an attestation that is due soon, and one that was forgotten. */
    private void attest(People.StaffMember member, int number) {
        if (number == 0) {
            attest(member, "CONFORMITY", today.minusYears(YEARS_OF_ATTESTATION).plusDays(50));
        } else if (number == 1) {
            attest(member, "CONFORMITY", today.minusYears(YEARS_OF_ATTESTATION).minusDays(12));
        } else if (!member.hiredOn().isAfter(today.minusYears(YEARS_BEFORE_FIRST))) {
            var day = today.minusDays(70 + random.nextInt(YEARS_OF_ATTESTATION * 365 - 140));
            int share = random.nextInt(10);
            attest(member, share < 4 ? "HIGHEST" : share < 7 ? "FIRST" : "CONFORMITY", day);
        }
    }

    private void attest(People.StaffMember member, String category, LocalDate day) {
        attestations.add(new Attestation(
                ids.next(),
                member.person(),
                category,
                day,
                "Приказ № " + (10 + random.nextInt(400)) + " от " + DAY.format(day)));
    }

    private void train(People.StaffMember member) {
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            int hours = HOURS[random.nextInt(HOURS.length)];
            var until = today.minusDays(7 + random.nextInt(3 * 365 - 14));
            courses.add(new Course(
                    ids.next(),
                    member.person(),
                    COURSES.get(random.nextInt(COURSES.size())),
                    hours,
                    until.minusDays(hours / 6 + 1),
                    until,
                    "Удостоверение № " + (10_000 + random.nextInt(90_000))));
        }
    }
}
