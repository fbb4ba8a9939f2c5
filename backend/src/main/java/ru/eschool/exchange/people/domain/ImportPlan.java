package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.eschool.exchange.people.domain.StoredImport.Action;
import ru.eschool.exchange.people.domain.StoredImport.Outcome;
import ru.eschool.exchange.people.domain.StoredImport.Summary;
import ru.eschool.people.PupilRegister.Details;
import ru.eschool.people.PupilRegister.Entries;
import ru.eschool.people.PupilRegister.KnownClass;
import ru.eschool.people.PupilRegister.KnownPupil;
import ru.eschool.people.PupilRegister.Membership;
import ru.eschool.people.PupilRegister.NewPerson;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.PupilRegister.Register;
import ru.eschool.platform.Ids;
import ru.eschool.platform.PersonNames;

/**
 * Compares a list of pupils with the register and decides for every row what happens: who is new, who is known, who is
 * whose guardian. Nobody is entered twice; a known pupil changes neither name nor class, since a transfer needs an order.
 */
final class ImportPlan {

    private final int academicYear;
    private final Register register;
    private final LocalDate today;
    private final KnownPupils known;
    private final GuardianBook guardians;
    private final Map<String, KnownClass> classes = new HashMap<>();
    private final Map<String, KnownClass> newClasses = new LinkedHashMap<>();
    private final Map<String, Taken> takenBySnils = new HashMap<>();
    private final Map<String, List<Taken>> takenByName = new HashMap<>();
    private final IntPredicate accepted;
    private final List<NewPerson> pupils = new ArrayList<>();
    private final Map<UUID, PersonalData> details = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<UUID, Integer> places = new LinkedHashMap<>();
    private int place;
    private int knownStudents;

    /**
     * A plan for a list.
     *
     * @param accepted which rows were answered with a yes, by their place in the list
     */
    ImportPlan(int academicYear, Register register, LocalDate today, IntPredicate accepted) {
        this.academicYear = academicYear;
        this.accepted = accepted;
        this.register = register;
        this.today = today.isBefore(register.yearStartsOn()) ? register.yearStartsOn() : today;
        this.known = new KnownPupils(register.pupils());
        this.guardians = new GuardianBook(register);
        register.classes().forEach(known -> classes.put(known.grade() + known.letter(), known));
    }

    /** A pupil whom an earlier row of the list has named. */
    private record Taken(UUID id, PupilRow row) {}

    ImportPlan read(List<PupilRow> rows) {
        var namesakes = namesakes(rows);
        for (place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var issues = new ArrayList<>(row.issues());
            var action = row.blocked() ? Action.SKIP : decide(row, issues, accepted.test(place));
            outcomes.add(new Outcome(
                    row.rowNumber(),
                    row.sheet(),
                    displayName(row, namesakes),
                    row.className(),
                    row.data().birthDate(),
                    guardianName(row),
                    issues.stream().anyMatch(RowIssue::blocks) ? Action.SKIP : action,
                    List.copyOf(issues)));
        }
        return this;
    }

    /** Names under which the list has pupils of different patronymics. */
    private static Set<String> namesakes(List<PupilRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> SameName.key(row.name()),
                        Collectors.mapping(
                                row -> Objects.requireNonNullElse(row.name().middleName(), ""), Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(named -> named.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String displayName(PupilRow row, Set<String> namesakes) {
        var name = row.name();
        var middleName = namesakes.contains(SameName.key(name)) ? name.middleName() : null;
        return PersonNames.full(name.lastName(), name.firstName(), middleName).strip();
    }

    private static String guardianName(PupilRow row) {
        return row.guardians().isEmpty()
                ? null
                : String.join(
                        ", ",
                        row.guardians().stream()
                                .map(guardian -> PersonNames.full(
                                        guardian.name().lastName(),
                                        guardian.name().firstName(),
                                        guardian.name().middleName()))
                                .toList());
    }

    /** What is asked is entered after a yes only, and then as the question proposes. */
    private Action decide(PupilRow row, List<RowIssue> issues, boolean yes) {
        var taken = taken(row, issues);
        if (taken != null && repeats(row, taken.row(), issues)) {
            return repeat(row, taken, issues, yes);
        }
        var match = issues.stream().anyMatch(RowIssue::blocks) ? null : known.find(row, issues);
        if (issues.stream().anyMatch(RowIssue::blocks)) {
            return Action.SKIP;
        }
        guardians.ask(match == null ? null : match.id(), row, issues);
        if (!yes && issues.stream().anyMatch(RowIssue::asks)) {
            return Action.ASK;
        }
        var id = match == null ? enter(row) : match.id();
        var changed = match != null && update(match, row, issues);
        remember(new Taken(id, row));
        var connected = connect(id, row);
        if (match == null) {
            return Action.CREATE;
        }
        return changed || connected ? Action.UPDATE : Action.SKIP;
    }

    private void remember(Taken taken) {
        var row = taken.row();
        takenByName
                .computeIfAbsent(SameName.key(row.name(), row.data().birthDate()), key -> new ArrayList<>())
                .add(taken);
        if (row.data().snils() != null) {
            takenBySnils.put(row.data().snils(), taken);
        }
    }

    /** The earlier row that names the same child: by СНИЛС, by the whole name, or rather so, which is a question. */
    private Taken taken(PupilRow row, List<RowIssue> issues) {
        var snils = row.data().snils();
        var bySnils = snils == null ? null : takenBySnils.get(snils);
        if (bySnils != null) {
            return bySnils;
        }
        var similar =
                takenByName.getOrDefault(SameName.key(row.name(), row.data().birthDate()), List.of());
        var same = similar.stream()
                .filter(earlier -> SameName.whole(earlier.row().name(), row.name()))
                .findFirst();
        if (same.isPresent() || similar.isEmpty()) {
            return same.orElse(null);
        }
        var first = similar.getFirst();
        if (differBySnils(row, first.row())) {
            return null;
        }
        var rather = similar.size() == 1 && SameName.asFarAsWritten(first.row().name(), row.name());
        issues.add(RowIssue.question(
                "Отчество",
                rather ? "row-probably-repeated" : "row-similar",
                first.row().place()));
        return rather ? first : null;
    }

    private static boolean differBySnils(PupilRow row, PupilRow first) {
        return row.data().snils() != null
                && first.data().snils() != null
                && !row.data().snils().equals(first.data().snils());
    }

    private static boolean repeats(PupilRow row, PupilRow first, List<RowIssue> issues) {
        var snils = row.data().snils();
        var samePerson = SameName.asFarAsWritten(first.name(), row.name())
                && Objects.equals(first.data().birthDate(), row.data().birthDate());
        if (snils != null && snils.equals(first.data().snils()) && !samePerson) {
            issues.add(RowIssue.error("СНИЛС", "snils-repeated", first.place()));
            return false;
        }
        if (differBySnils(row, first)) {
            issues.add(RowIssue.error("СНИЛС", "pupil-repeated-other-snils", first.place()));
            return false;
        }
        if (!row.className().equals(first.className())) {
            issues.add(RowIssue.error("Класс", "pupil-in-two-classes", first.className(), first.place()));
            return false;
        }
        return true;
    }

    /** The same child again: on another row with another guardian, or by mistake. */
    private Action repeat(PupilRow row, Taken taken, List<RowIssue> issues, boolean yes) {
        guardians.ask(taken.id(), row, issues);
        if (!yes && issues.stream().anyMatch(RowIssue::asks)) {
            return Action.ASK;
        }
        if (connect(taken.id(), row)) {
            return Action.UPDATE;
        }
        issues.add(RowIssue.warning("", "row-repeated", taken.row().place()));
        return Action.SKIP;
    }

    private boolean connect(UUID id, PupilRow row) {
        places.putIfAbsent(id, place + 1);
        return guardians.connect(id, row, guardian -> places.putIfAbsent(guardian, place + 1));
    }

    /** In which row of the list persons and new classes stand first, counted from 1. */
    Map<UUID, Integer> places() {
        return places;
    }

    private UUID enter(PupilRow row) {
        var id = Ids.next();
        pupils.add(new NewPerson(id, row.name()));
        details.put(id, row.data());
        join(id, row, newClasses.containsKey(row.className()) || !classes.containsKey(row.className()));
        return id;
    }

    /** A class that the list itself brings begins with the year; into an existing one a pupil comes today. */
    private void join(UUID id, PupilRow row, boolean withTheClass) {
        var schoolClass = classes.computeIfAbsent(row.className(), name -> {
            var made = new KnownClass(Ids.next(), Ids.next(), row.grade(), row.letter());
            newClasses.put(name, made);
            places.put(made.id(), place + 1);
            return made;
        });
        memberships.add(new Membership(id, schoolClass.groupId(), withTheClass ? register.yearStartsOn() : today));
    }

    private boolean update(KnownPupil match, PupilRow row, List<RowIssue> issues) {
        knownStudents++;
        var changed = false;
        if (KnownPupils.adds(row.data(), match.data())) {
            details.put(match.id(), row.data());
            changed = true;
        }
        if (match.className() == null) {
            join(match.id(), row, false);
            changed = true;
        } else if (!match.className().equals(row.className())) {
            issues.add(RowIssue.warning("Класс", "class-differs", match.className()));
        }
        return changed;
    }

    StoredImport stored(List<PupilRow> rows, List<RowIssue> notes) {
        var errors = count(RowIssue::blocks);
        var questions = count(RowIssue::asks);
        var all = count(issue -> true);
        return new StoredImport(
                academicYear,
                rows,
                new Summary(
                        rows.size(),
                        List.copyOf(newClasses.keySet()),
                        pupils.size(),
                        knownStudents,
                        guardians.created().size(),
                        errors,
                        questions,
                        all - errors - questions),
                outcomes,
                notes,
                List.of());
    }

    private int count(Predicate<RowIssue> which) {
        return (int) outcomes.stream()
                .flatMap(outcome -> outcome.issues().stream())
                .filter(which)
                .count();
    }

    /** Rows of which nothing is entered, because of an error or a question without a yes. */
    int leftOut() {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.action() == Action.ASK
                        || outcome.issues().stream().anyMatch(RowIssue::blocks))
                .count();
    }

    Entries entries() {
        var all = new LinkedHashMap<>(details);
        all.putAll(guardians.details());
        return new Entries(
                List.copyOf(newClasses.values()),
                pupils,
                guardians.created(),
                all.entrySet().stream()
                        .map(entry -> new Details(entry.getKey(), entry.getValue()))
                        .toList(),
                guardians.kinships(),
                memberships,
                today);
    }
}
