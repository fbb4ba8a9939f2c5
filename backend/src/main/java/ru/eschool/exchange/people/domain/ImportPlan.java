package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ru.eschool.exchange.people.domain.StoredImport.Action;
import ru.eschool.exchange.people.domain.StoredImport.Outcome;
import ru.eschool.exchange.people.domain.StoredImport.Summary;
import ru.eschool.people.PupilRegister.Details;
import ru.eschool.people.PupilRegister.Entries;
import ru.eschool.people.PupilRegister.KnownClass;
import ru.eschool.people.PupilRegister.KnownPupil;
import ru.eschool.people.PupilRegister.Membership;
import ru.eschool.people.PupilRegister.Name;
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
    private final Map<String, Taken> takenByName = new HashMap<>();
    private final List<NewPerson> pupils = new ArrayList<>();
    private final Map<UUID, PersonalData> details = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int knownStudents;

    ImportPlan(int academicYear, Register register, LocalDate today) {
        this.academicYear = academicYear;
        this.register = register;
        this.today = today.isBefore(register.yearStartsOn()) ? register.yearStartsOn() : today;
        this.known = new KnownPupils(register.pupils());
        this.guardians = new GuardianBook(register);
        register.classes().forEach(known -> classes.put(known.grade() + known.letter(), known));
    }

    /** A pupil whom an earlier row of the list has named. */
    private record Taken(UUID id, PupilRow row) {}

    ImportPlan read(List<PupilRow> rows) {
        for (var row : rows) {
            var issues = new ArrayList<>(row.issues());
            var action = row.blocked() ? Action.SKIP : decide(row, issues);
            outcomes.add(new Outcome(
                    row.rowNumber(),
                    (row.name().lastName() + " " + row.name().firstName()).strip(),
                    row.className(),
                    row.data().birthDate(),
                    guardianName(row),
                    issues.stream().anyMatch(RowIssue::blocks) ? Action.SKIP : action,
                    List.copyOf(issues)));
        }
        return this;
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

    private Action decide(PupilRow row, List<RowIssue> issues) {
        var bySnils =
                row.data().snils() == null ? null : takenBySnils.get(row.data().snils());
        var byName = takenByName.get(KnownPupils.key(row.name(), row.data().birthDate()));
        if (bySnils != null || byName != null) {
            return repeat(row, bySnils, byName, issues);
        }
        var match = known.find(row, issues);
        if (issues.stream().anyMatch(RowIssue::blocks)) {
            return Action.SKIP;
        }
        var id = match == null ? enter(row) : match.id();
        var changed = match != null && update(match, row, issues);
        var taken = new Taken(id, row);
        takenByName.put(KnownPupils.key(row.name(), row.data().birthDate()), taken);
        if (row.data().snils() != null) {
            takenBySnils.put(row.data().snils(), taken);
        }
        var connected = guardians.connect(id, row);
        if (match == null) {
            return Action.CREATE;
        }
        return changed || connected ? Action.UPDATE : Action.SKIP;
    }

    /** The same child again: on another row with another guardian, or by mistake. */
    private Action repeat(PupilRow row, Taken bySnils, Taken byName, List<RowIssue> issues) {
        var taken = bySnils != null ? bySnils : byName;
        var first = taken.row();
        if (byName == null) {
            issues.add(RowIssue.error("СНИЛС", "snils-repeated", first.rowNumber()));
        } else if (row.data().snils() != null
                && first.data().snils() != null
                && !row.data().snils().equals(first.data().snils())) {
            issues.add(RowIssue.error("СНИЛС", "pupil-repeated-other-snils", first.rowNumber()));
        } else if (!row.className().equals(first.className())) {
            issues.add(RowIssue.error("Класс", "pupil-in-two-classes", first.className(), first.rowNumber()));
        } else if (guardians.connect(taken.id(), row)) {
            return Action.UPDATE;
        } else {
            issues.add(RowIssue.warning("", "row-repeated", first.rowNumber()));
        }
        return Action.SKIP;
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

    StoredImport stored(List<PupilRow> rows) {
        var issues =
                outcomes.stream().flatMap(outcome -> outcome.issues().stream()).toList();
        var errors = (int) issues.stream().filter(RowIssue::blocks).count();
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
                        issues.size() - errors),
                outcomes);
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

    static boolean sameName(Name one, Name other) {
        return plain(one.lastName()).equals(plain(other.lastName()))
                && plain(one.firstName()).equals(plain(other.firstName()))
                && (one.middleName() == null
                        || other.middleName() == null
                        || plain(one.middleName()).equals(plain(other.middleName())));
    }

    /** «ё» and «е» are one letter to most offices. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
    }
}
