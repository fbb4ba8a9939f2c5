package ru.eschool.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Department;

/** Puts people on the posts of the school, gives them their roles and the demo their logins. */
final class StaffRoom {
    private static final int DEMO_STAFF = 45;
    private static final int DEMO_PUPILS = 600;
    private static final int FAMILY_LOGINS = 100;
    private static final int YOUNGEST_STAFF = 23;

    private record Office(String position, String role, String login, boolean male) {}

    private static final List<Office> OFFICES = List.of(
            new Office("Директор", "PRINCIPAL", "principal", false),
            new Office("Заместитель директора по учебно-воспитательной работе", "DEPUTY_HEAD", "deputy", false),
            new Office("Диспетчер образовательного учреждения", "SCHEDULER", "scheduler", false),
            new Office("Секретарь учебной части", "REGISTRAR", "registrar", false),
            new Office("Специалист по кадрам", "HR_OFFICER", "hr", false),
            new Office(
                    "Заместитель директора по административно-хозяйственной работе",
                    "FACILITIES_MANAGER",
                    "facilities",
                    true),
            new Office("Инженер по информационным системам", "SCHOOL_ADMIN", "admin", true));

    private static final List<String> FURTHER_POSITIONS = List.of(
            "Педагог-библиотекарь",
            "Педагог-психолог",
            "Социальный педагог",
            "Учитель-логопед",
            "Заместитель директора по воспитательной работе");

    private final SchoolPlan plan;
    private final People people;
    private final Contacts contacts;
    private final SplittableRandom random;
    private final RandomStreams.Ids ids;
    private final RandomStreams.Ids accountIds;
    private final List<People.Person> teachers = new ArrayList<>();
    private People.Person deputy;
    private People.Person parent;

    StaffRoom(SchoolPlan plan, Staffing staffing, People people, Contacts contacts) {
        this.plan = plan;
        this.people = people;
        this.contacts = contacts;
        random = plan.streams().stream("staff");
        ids = plan.streams().ids("staff");
        accountIds = plan.streams().ids("accounts");
        for (var office : OFFICES) {
            var person = employ(office.position, office.male, office.role);
            account(office.login, person);
            deputy = office.login.equals("deputy") ? person : deputy;
        }
        for (var teacher : staffing.teachers) {
            var person = employ(position(teacher.department), male(teacher), "TEACHER");
            teachers.add(person);
        }
        int wanted = (int) Math.round((double) DEMO_STAFF
                * plan.classes().stream()
                        .mapToInt(Structure.SchoolClass::places)
                        .sum()
                / DEMO_PUPILS);
        int further = Math.clamp(wanted - OFFICES.size() - teachers.size(), 1, FURTHER_POSITIONS.size());
        for (var position : FURTHER_POSITIONS.subList(0, further)) {
            var person = newPerson(false, true);
            people.staff.add(new People.StaffMember(person, position, hired(person)));
        }
        teacherLogins(staffing);
    }

    People.Person person(Staffing.Teacher teacher) {
        return teachers.get(teacher.index);
    }

    People.Person deputy() {
        return deputy;
    }

    /** The teacher whose own child learns in this school: the role switch of the demo. */
    People.Person parent() {
        return parent;
    }

    private void teacherLogins(Staffing staffing) {
        var first = staffing.demoTeacher();
        var second = staffing.teachers.stream()
                .filter(t -> t.department == Department.RUSSIAN && t != first)
                .findFirst()
                .orElseThrow();
        parent = person(second);
        account("teacher", person(first));
        account("teacher2", parent);
        if (!plan.isDemo()) {
            int number = 3;
            for (var teacher : staffing.teachers) {
                if (teacher != first && teacher != second) {
                    account("teacher" + number++, person(teacher));
                }
            }
        }
    }

    /** Logins of a pupil of 7Б and the mother; in the schools after the demo one a hundred of each kind, for load. */
    void familyLogins() {
        account("student", people.pupils.getFirst().person());
        account("guardian", mother(people.pupils.getFirst()));
        if (plan.isDemo()) {
            FamilyPapers.withdrawing(people).ifPresent(pupil -> account("guardian2", mother(pupil)));
            return;
        }
        var known = new HashSet<>(
                Set.of(parent.id(), mother(people.pupils.getFirst()).id()));
        for (int number = 2; number <= Math.min(FAMILY_LOGINS, people.pupils.size()); number++) {
            var pupil = people.pupils.get(number - 1);
            account("student" + number, pupil.person());
            if (known.add(mother(pupil).id())) {
                account("guardian" + number, mother(pupil));
            }
        }
    }

    private People.Person mother(People.Pupil pupil) {
        return people.guardianships.stream()
                .filter(g -> g.pupil() == pupil)
                .findFirst()
                .orElseThrow()
                .guardian();
    }

    private People.Person employ(String position, boolean male, String role) {
        var person = newPerson(male, true);
        people.staff.add(new People.StaffMember(person, position, hired(person)));
        role(person, role);
        return person;
    }

    /** Nobody before the own studies were over. */
    private LocalDate hired(People.Person person) {
        int yearsAgo = (int) (30 * Math.pow(random.nextDouble(), 1.6));
        int grownUp = plan.calendar().year - person.birthDate().getYear() - YOUNGEST_STAFF;
        return LocalDate.of(
                plan.calendar().year - Math.clamp(yearsAgo, 0, Math.max(0, grownUp)), 8, 15 + random.nextInt(15));
    }

    private void role(People.Person person, String role) {
        people.roles.add(new People.Role(person, role, plan.calendar().startsOn.minusDays(20), null));
    }

    private People.Person newPerson(boolean male, boolean staff) {
        var name = NameBook.adult(male, random);
        var birth = Households.birthDate(plan.calendar().year - 25 - random.nextInt(38), random);
        var contact = new People.Contact(
                null, Contacts.address(plan.identity().town(), random), contacts.nextPhone(), contacts.nextMail(name));
        var person = new People.Person(ids.next(), name, male, staff, birth, contact);
        people.persons.add(person);
        return person;
    }

    private void account(String login, People.Person person) {
        people.accounts.add(new People.Account(accountIds.next(), plan.login(login), person));
    }

    /** The subject of a demo account in the identity provider. */
    static UUID subject(String login) {
        return UUID.nameUUIDFromBytes(("eschool-demo:" + login).getBytes(StandardCharsets.UTF_8));
    }

    private boolean male(Staffing.Teacher teacher) {
        return switch (teacher.department) {
            case SPORT, CRAFT -> teacher.index % 2 == 0;
            case SAFETY -> true;
            case PHYSICS, HISTORY, INFORMATICS -> random.nextDouble() < 0.35;
            default -> false;
        };
    }

    static String position(Department department) {
        return switch (department) {
            case PRIMARY -> "Учитель начальных классов";
            case RUSSIAN -> "Учитель русского языка и литературы";
            case MATHEMATICS -> "Учитель математики";
            case ENGLISH -> "Учитель английского языка";
            case HISTORY -> "Учитель истории и обществознания";
            case GEOGRAPHY -> "Учитель географии";
            case BIOLOGY -> "Учитель биологии";
            case CHEMISTRY -> "Учитель химии";
            case PHYSICS -> "Учитель физики";
            case INFORMATICS -> "Учитель информатики";
            case SPORT -> "Учитель физической культуры";
            case SAFETY -> "Преподаватель-организатор ОБЗР";
            case ARTS -> "Учитель музыки и изобразительного искусства";
            case CRAFT -> "Учитель труда (технологии)";
        };
    }
}
