package ru.eschool.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The papers of the families: consents, agreements on the diary and channels. They are handed in within days of the pupil's
 * coming to the school, in September for most. Most have answered, some not; the demo has one family that has withdrawn the
 * consent to the journal and one that wants paper instead of the agreement.
 */
final class FamilyPapers {
    private static final List<String> PURPOSES = List.of(
            "EDUCATION",
            "REGION_SYSTEM",
            "CONTINGENT",
            "JOURNAL",
            "SOCIAL_SECURITY",
            "DISABILITY_REGISTER",
            "EDUCATION_DOCUMENTS",
            "ACHIEVEMENTS");
    private static final double SILENT = 0.04;
    private static final double DISABILITY_ANSWERED = 0.5;
    private static final double ACHIEVEMENTS_REFUSED = 0.05;
    private static final double AGREED = 0.9;
    private static final double NEW_TEXT_SIGNED = 0.86;
    private static final double NEW_TEXT_REFUSED = 0.03;
    private static final double CHOSEN = 0.55;
    /** Until 10 September (002, п. 4.2). */
    private static final int DAYS_TO_ANSWER = 9;

    private static final String[] CHANNELS = {
        "{WEB,APP}", "{APP}", "{APP,EMAIL}", "{WEB,EMAIL}", "{APP,SMS}", "{APP,PAPER}"
    };

    record Text(UUID id, int number, LocalDate validFrom, String changes, String text) {}

    record Consent(
            UUID id,
            People.Pupil pupil,
            People.Person signer,
            String purpose,
            String statement,
            LocalDate on,
            People.Person enteredBy) {}

    record Agreement(
            UUID id,
            People.Pupil pupil,
            People.Person guardian,
            String number,
            LocalDate registeredOn,
            int text,
            LocalDate signedOn,
            Integer refused,
            LocalDate refusedOn,
            LocalDate endedOn) {}

    record Choice(
            UUID id,
            People.Pupil pupil,
            People.Person guardian,
            String channels,
            LocalDate on,
            People.Person enteredBy) {}

    final List<Text> texts = new ArrayList<>();
    final List<Consent> consents = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();

    private final SchoolPlan plan;
    private final People people;
    private final Staffing staffing;
    private final StaffRoom staffRoom;
    private final SplittableRandom random;
    private final RandomStreams.Ids ids;
    private final LocalDate today;
    private final LocalDate newTextFrom;

    FamilyPapers(SchoolPlan plan, People people, Staffing staffing, StaffRoom staffRoom) {
        this.plan = plan;
        this.people = people;
        this.staffing = staffing;
        this.staffRoom = staffRoom;
        random = plan.streams().stream("family papers");
        ids = plan.streams().ids("family papers");
        today = plan.today();
        newTextFrom = plan.calendar().startsOn.minusDays(5);
        texts();
        var withdrawn = plan.isDemo() ? withdrawing(people) : Optional.<People.Pupil>empty();
        var onPaper = plan.isDemo() ? onPaper(withdrawn) : Optional.<People.Pupil>empty();
        for (var pupil : people.pupils) {
            boolean told =
                    Optional.of(pupil).equals(withdrawn) || Optional.of(pupil).equals(onPaper);
            family(pupil, told, Optional.of(pupil).equals(onPaper));
        }
        withdrawn.ifPresent(this::withdraw);
    }

    /**
     * The pupil whose family has withdrawn the consent to the journal: the last one who came before this year and whose mother
     * has no other child here, so that nothing is delivered to her.
     */
    static Optional<People.Pupil> withdrawing(People people) {
        return onlyChildren(people).findFirst();
    }

    private Optional<People.Pupil> onPaper(Optional<People.Pupil> withdrawn) {
        return onlyChildren(people)
                .filter(pupil -> !Optional.of(pupil).equals(withdrawn))
                .findFirst();
    }

    private static java.util.stream.Stream<People.Pupil> onlyChildren(People people) {
        var newest = people.pupils.stream()
                .map(People.Pupil::enrolledOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return people.pupils.reversed().stream()
                .filter(pupil ->
                        pupil.departedOn() == null && pupil.enrolledOn().getYear() < newest.getYear())
                .filter(pupil -> guardian(people, pupil).stream()
                        .anyMatch(first -> !first.staff()
                                && people.guardianships.stream()
                                                .filter(kinship -> kinship.guardian() == first)
                                                .count()
                                        == 1));
    }

    private void texts() {
        texts.add(new Text(ids.next(), 1, LocalDate.of(plan.calendar().year - 12, 9, 1), "Первая редакция", """
                        1. Школа безвозмездно предоставляет представителю услугу «Электронный дневник»: расписание, темы и задания, отметки и посещаемость ученика в электронном виде.
                        2. Представитель присоединяется к договору, подписывая заявление; договор действует с его регистрации школой.
                        3. Школа обновляет сведения ежедневно и защищает их от посторонних. Представитель хранит пароль в тайне и сообщает о его утрате.
                        4. Договор прекращается по заявлению представителя, по уведомлению школы, при выбытии или окончании обучения.
                        5. Изменения вступают в силу для представителя после его подписи; при отказе действуют прежние условия."""));
        texts.add(new Text(
                ids.next(),
                2,
                newTextFrom,
                "Дневник доступен и в приложении «Мой дневник»; уточнён порядок уведомления о расторжении",
                """
                        1. Школа безвозмездно предоставляет представителю услугу «Электронный дневник» на сайте и в приложении «Мой дневник»: расписание, темы и задания, отметки и посещаемость ученика.
                        2. Представитель присоединяется к договору, подписывая заявление; договор действует с его регистрации школой.
                        3. Школа обновляет сведения ежедневно и защищает их от посторонних. Представитель хранит пароль в тайне и сообщает о его утрате.
                        4. Договор прекращается по заявлению представителя, при выбытии или окончании обучения, а по решению школы — с даты и времени в уведомлении, которое школа помещает в дневник.
                        5. Изменения вступают в силу для представителя после его подписи; при отказе действуют прежние условия."""));
    }

    private void family(People.Pupil pupil, boolean told, boolean onPaper) {
        var signer = guardian(people, pupil).orElse(null);
        boolean silent = random.nextDouble() < SILENT;
        boolean publishes = random.nextDouble() >= ACHIEVEMENTS_REFUSED;
        boolean disability = random.nextDouble() < DISABILITY_ANSWERED;
        boolean agrees = random.nextDouble() < AGREED;
        double newText = random.nextDouble();
        boolean chooses = random.nextDouble() < CHOSEN;
        var channels = CHANNELS[random.nextInt(CHANNELS.length)];
        var on = pupil.enrolledOn().plusDays(1 + random.nextInt(DAYS_TO_ANSWER));
        var again = plan.calendar().startsOn.plusDays(1 + random.nextInt(DAYS_TO_ANSWER));
        if (signer == null || pupil.departedOn() != null || silent && !told || on.isAfter(today)) {
            return;
        }
        var teacher = staffRoom.person(staffing.classTeacher(pupil.classIndex()));
        for (var purpose : PURPOSES) {
            if (!purpose.equals("DISABILITY_REGISTER") || disability) {
                boolean given = !purpose.equals("ACHIEVEMENTS") || publishes;
                consents.add(new Consent(ids.next(), pupil, signer, purpose, given ? "GIVEN" : "REFUSED", on, teacher));
            }
        }
        if (agrees || told) {
            agree(pupil, signer, on, again, onPaper ? 1 : newText, onPaper);
        }
        if (onPaper || chooses) {
            choices.add(new Choice(ids.next(), pupil, signer, onPaper ? "{PAPER}" : channels, on, teacher));
        }
    }

    private void agree(
            People.Pupil pupil, People.Person guardian, LocalDate on, LocalDate again, double newText, boolean ends) {
        boolean old = on.isBefore(newTextFrom);
        boolean answered = old && !again.isAfter(today);
        boolean signs = answered && newText < NEW_TEXT_SIGNED;
        boolean refuses = answered && !signs && newText < NEW_TEXT_SIGNED + NEW_TEXT_REFUSED;
        agreements.add(new Agreement(
                ids.next(),
                pupil,
                guardian,
                "ЭД-" + (100 + agreements.size()),
                on,
                old && !signs ? 1 : 2,
                signs ? again : on,
                refuses ? 2 : null,
                refuses ? again : null,
                ends ? latest(again) : null));
    }

    private void withdraw(People.Pupil pupil) {
        consents.add(new Consent(
                ids.next(),
                pupil,
                guardian(people, pupil).orElseThrow(),
                "JOURNAL",
                "WITHDRAWN",
                latest(plan.calendar().startsOn.plusDays(20)),
                registrar()));
    }

    private LocalDate latest(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    People.Person registrar() {
        return people.roles.stream()
                .filter(held -> held.role().equals("REGISTRAR"))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private static Optional<People.Person> guardian(People people, People.Pupil pupil) {
        return people.guardianships.stream()
                .filter(kinship -> kinship.pupil() == pupil && kinship.blockedAt() == null)
                .findFirst()
                .map(People.Guardianship::guardian);
    }
}
