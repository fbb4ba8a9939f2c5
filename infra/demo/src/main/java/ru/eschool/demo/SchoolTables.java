package ru.eschool.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The frame of a school and its people as rows, in an order that every foreign key accepts. */
final class SchoolTables {
    private final GeneratedSchool school;
    private final SchoolPlan plan;
    private final HomeworkPapers papers;
    private final List<Table> tables = new ArrayList<>();
    private final OffsetDateTime opened;
    final Map<String, UUID> subjectIds = new HashMap<>();

    /** @param papers null for homework without files */
    SchoolTables(GeneratedSchool school, HomeworkPapers papers) {
        this.school = school;
        this.papers = papers;
        this.plan = school.plan();
        opened = SchoolCalendar.instant(plan.calendar().startsOn.minusDays(12).atTime(10, 0));
    }

    List<Table> all() {
        frame();
        calendar();
        nextYear();
        roomsAndSubjects();
        people();
        roles();
        officesAbove();
        classes();
        familyPapers();
        curriculum();
        new JournalTables(school, this, papers).fill();
        if (plan.isDemo()) {
            new ImportTables(school, this).fill();
        }
        return tables;
    }

    Table ofSchool(String name, String... columns) {
        return add(new Table(
                name, with(List.of("school_id"), columns), plan.identity().id()));
    }

    Table ofYear(String name, String... columns) {
        return add(new Table(
                name,
                with(List.of("school_id", "academic_year"), columns),
                plan.identity().id(),
                plan.calendar().year));
    }

    private static List<String> with(List<String> prefix, String... columns) {
        var all = new ArrayList<>(prefix);
        all.addAll(Arrays.asList(columns));
        return all;
    }

    private Table add(Table table) {
        tables.add(table);
        return table;
    }

    static String during(LocalDate from, LocalDate until) {
        return "[" + from + "," + (until == null ? "" : until) + ")";
    }

    private void frame() {
        var identity = plan.identity();
        add(new Table("region", List.of("id", "name"))).row(identity.regionId(), identity.region());
        add(new Table("municipality", List.of("id", "region_id", "name")))
                .row(identity.municipalityId(), identity.regionId(), identity.municipality());
        ofSchool("school", "municipality_id", "short_name", "full_name", "locality", "time_zone")
                .row(
                        identity.municipalityId(),
                        identity.shortName(),
                        identity.fullName(),
                        "г. " + identity.town(),
                        SchoolCalendar.ZONE);
        ofYear("academic_year", "starts_on", "ends_on", "status")
                .row(plan.calendar().startsOn, plan.calendar().endsOn, "OPEN");
    }

    private void calendar() {
        var calendar = plan.calendar();
        var ids = plan.streams().ids("calendar");
        var terms =
                ofYear("term", "id", "scheme", "number", "starts_on", "ends_on", "status", "closed_at", "closed_by");
        for (var term : calendar.terms) {
            boolean closed = calendar.finishedTerms(term.scheme(), plan.today()).contains(term);
            terms.row(
                    ids.next(),
                    term.scheme(),
                    term.number(),
                    term.startsOn(),
                    term.endsOn(),
                    closed ? "CLOSED" : "OPEN",
                    closed ? SchoolCalendar.instant(term.endsOn().plusDays(2).atTime(16, 20)) : null,
                    closed ? school.staffRoom().deputy().id() : null);
        }
        var holidays = ofYear("holiday", "id", "name", "starts_on", "ends_on", "grades");
        calendar.holidays.forEach(h -> holidays.row(
                ids.next(), h.name(), h.startsOn(), h.endsOn(), h.grade() == null ? null : "{" + h.grade() + "}"));
        var schemes = ofYear("grade_scheme", "grade", "scheme");
        for (int grade = 1; grade <= 11; grade++) {
            schemes.row(grade, Curriculum.scheme(grade));
        }
        var schedules = ofSchool("bell_schedule", "id", "name", "shift");
        schedules.row(bellSchedule(1), "Первая смена", 1);
        schedules.row(bellSchedule(2), "Вторая смена", 2);
        var bells = ofSchool("bell", "bell_schedule_id", "lesson_number", "starts_at", "ends_at");
        for (int shift = 1; shift <= 2; shift++) {
            for (int n = 1; n <= Bells.starts(shift).size(); n++) {
                bells.row(bellSchedule(shift), n, Bells.start(shift, n), Bells.end(shift, n));
            }
        }
    }

    /** What the deputy head has planned of the next year so far: the fifth grade is to try modules. */
    private void nextYear() {
        var next = new SchoolCalendar(plan.calendar().year + 1);
        var ids = plan.streams().ids("next year");
        ofYear(next, "academic_year", "id", "starts_on", "ends_on", "status")
                .row(ids.next(), next.startsOn, next.endsOn, "PLANNED");
        ofYear(next, "term_scheme", "id", "code", "name").row(ids.next(), "OWN_1", "Модули");
        var terms = ofYear(next, "term", "id", "scheme", "number", "name", "starts_on", "ends_on");
        next.terms.forEach(t -> terms.row(ids.next(), t.scheme(), t.number(), null, t.startsOn(), t.endsOn()));
        next.modules()
                .forEach(t -> terms.row(
                        ids.next(), t.scheme(), t.number(), t.number() + " модуль", t.startsOn(), t.endsOn()));
        var holidays = ofYear(next, "holiday", "id", "name", "starts_on", "ends_on", "grades");
        next.holidays.forEach(h -> holidays.row(
                ids.next(), h.name(), h.startsOn(), h.endsOn(), h.grade() == null ? null : "{" + h.grade() + "}"));
        var schemes = ofYear(next, "grade_scheme", "grade", "scheme");
        for (int grade = 1; grade <= 11; grade++) {
            schemes.row(grade, grade == 5 ? "OWN_1" : Curriculum.scheme(grade));
        }
        ofYear(next, "moved_day", "id", "day", "taught_as", "reason")
                .row(ids.next(), next.workingSaturday(), 1, "Отработка за День здоровья");
    }

    private Table ofYear(SchoolCalendar calendar, String name, String... columns) {
        return add(new Table(
                name,
                with(List.of("school_id", "academic_year"), columns),
                plan.identity().id(),
                calendar.year));
    }

    private UUID bellSchedule(int shift) {
        return plan.streams().ids("bell schedule " + shift).next();
    }

    private void roomsAndSubjects() {
        var rooms = ofSchool(
                "room", "id", "name", "kind", "building", "floor", "capacity", "equipment", "shared", "retired_at");
        school.rooms()
                .all
                .forEach(r -> rooms.row(
                        r.id(),
                        r.name(),
                        r.purpose().kind,
                        r.purpose().building(),
                        r.floor(),
                        r.capacity(),
                        r.purpose().equipment,
                        r.shared(),
                        r.retired() ? opened : null));
        var subjects = ofSchool("subject", "id", "name", "short_name", "area", "position");
        var ids = plan.streams().ids("subjects");
        for (var subject : Curriculum.SUBJECTS) {
            subjectIds.put(subject.key(), ids.next());
            subjects.row(
                    subjectIds.get(subject.key()),
                    subject.name(),
                    subject.shortName(),
                    subject.area(),
                    subjectIds.size());
        }
    }

    private void officesAbove() {
        var above = OfficesAbove.of(plan);
        if (above.isEmpty()) {
            return;
        }
        var accounts = add(new Table("account", List.of("id", "subject", "login", "created_at", "activated_at")));
        var offices = add(new Table("office", List.of("id", "role", "name", "region_id", "municipality_id")));
        var officers = add(new Table(
                "officer",
                List.of("id", "office_id", "account_id", "last_name", "first_name", "middle_name", "during")));
        for (var office : above) {
            var officer = office.officer();
            accounts.row(officer.accountId(), StaffRoom.subject(officer.login()), officer.login(), opened, opened);
            offices.row(office.id(), office.role(), office.name(), office.regionId(), office.municipalityId());
            officers.row(
                    officer.id(),
                    office.id(),
                    officer.accountId(),
                    officer.name().last(),
                    officer.name().first(),
                    officer.name().middle(),
                    during(officer.since(), null));
        }
    }

    private void people() {
        var accountOf = new HashMap<UUID, UUID>();
        var accounts = add(new Table("account", List.of("id", "subject", "login", "created_at", "activated_at")));
        for (var account : school.people().accounts) {
            accounts.row(account.id(), StaffRoom.subject(account.login()), account.login(), opened, opened);
            accountOf.put(account.person().id(), account.id());
        }
        var persons = ofSchool("person", "id", "account_id", "last_name", "first_name", "middle_name", "is_staff");
        var details = ofSchool(
                "person_detail",
                "person_id",
                "birth_date",
                "sex",
                "snils",
                "citizenship",
                "registration_address",
                "living_address",
                "phone",
                "email");
        for (var p : school.people().persons) {
            var name = p.name();
            persons.row(p.id(), accountOf.get(p.id()), name.last(), name.first(), name.middle(), p.staff());
            var contact = p.contact();
            details.row(
                    p.id(),
                    p.birthDate(),
                    p.male() ? "M" : "F",
                    contact.snils(),
                    "Россия",
                    contact.address(),
                    contact.address(),
                    contact.phone(),
                    contact.email());
        }
        staff();
        var students = ofSchool("student", "person_id");
        school.people().pupils.forEach(p -> students.row(p.id()));
        var guardians =
                ofSchool("guardianship", "student_id", "guardian_id", "kinship", "blocked_at", "blocked_reason");
        school.people()
                .guardianships
                .forEach(g -> guardians.row(g.pupil().id(), g.guardian().id(), g.kinship(), g.blockedAt(), g.reason()));
    }

    private void staff() {
        var records = school.staffRecords();
        var staff = ofSchool("staff_member", "person_id", "hired_on", "dismissed_on", "dismissal_document");
        school.people().staff.forEach(s -> staff.row(s.person().id(), s.hiredOn(), null, null));
        var left = records.dismissed;
        staff.row(left.member().person().id(), left.member().hiredOn(), left.on(), left.document());
        var positions = ofSchool("staff_position", "id", "person_id", "title", "kind", "rate", "starts_on");
        records.positions.forEach(p -> positions.row(p.id(), p.person().id(), p.title(), p.kind(), p.rate(), p.from()));
        var attestations = ofSchool("staff_attestation", "id", "person_id", "category", "attested_on", "document");
        records.attestations.forEach(
                a -> attestations.row(a.id(), a.person().id(), a.category(), a.on(), a.document()));
        var educations = ofSchool(
                "staff_education", "id", "person_id", "level", "institution", "speciality", "graduated_in", "document");
        records.educations.forEach(e -> educations.row(
                e.id(), e.person().id(), e.level(), e.institution(), e.speciality(), e.year(), e.document()));
        var courses = ofSchool("staff_course", "id", "person_id", "title", "hours", "starts_on", "ends_on", "document");
        records.courses.forEach(
                c -> courses.row(c.id(), c.person().id(), c.title(), c.hours(), c.from(), c.until(), c.document()));
    }

    private void roles() {
        var ids = plan.streams().ids("roles");
        var roles = ofSchool("role_assignment", "id", "person_id", "role", "during");
        school.people()
                .roles
                .forEach(r -> roles.row(ids.next(), r.person().id(), r.role(), during(r.from(), r.until())));
        if (plan.isDemo()) {
            ofSchool("service_account_grant", "client_id", "scopes", "granted_at")
                    .row("demo-integrator", "{roster.read,marks.read}", opened);
        }
    }

    private void classes() {
        var classes = ofYear("school_class", "id", "grade", "letter", "shift", "school_days", "bell_schedule_id");
        for (var c : plan.classes()) {
            classes.row(c.id(), c.grade(), c.letter(), c.shift(), plan.daysPerWeek(c), bellSchedule(c.shift()));
        }
        var leaderIds = plan.streams().ids("class leaders");
        var leaders = ofYear("class_teacher", "id", "class_id", "person_id", "during", "acting");
        school.classLeaders()
                .all
                .forEach(l -> leaders.row(
                        leaderIds.next(),
                        l.schoolClass().id(),
                        l.person().id(),
                        during(l.from(), l.until()),
                        l.acting()));
        var groups = ofYear("study_group", "id", "kind", "name", "class_id", "subject_id", "capacity", "shift");
        school.groups()
                .all
                .forEach(g -> groups.row(
                        g.id(),
                        g.wholeClass() ? "WHOLE_CLASS" : "SUBGROUP",
                        g.name(),
                        g.schoolClass().id(),
                        g.subject() == null ? null : subjectIds.get(g.subject().key()),
                        null,
                        null));
        var further = school.furtherGroups();
        further.all.forEach(g -> groups.row(g.id(), g.kind(), g.name(), null, null, g.capacity(), g.shift()));
        var memberships = ofYear("group_membership", "id", "group_id", "student_id", "whole_class", "during");
        school.movement()
                .places
                .forEach(p -> memberships.row(
                        p.id(), p.group().id(), p.pupil().id(), p.group().wholeClass(), during(p.from(), p.until())));
        var ids = plan.streams().ids("places in further groups");
        var yearEnd = LocalDate.of(plan.calendar().year + 1, 9, 1);
        further.all.forEach(g -> g.members()
                .forEach(pupil -> memberships.row(
                        ids.next(),
                        g.id(),
                        pupil.id(),
                        false,
                        during(
                                pupil.joinedClassOn().isAfter(further.since) ? pupil.joinedClassOn() : further.since,
                                yearEnd))));
        orders();
    }

    private void orders() {
        var principal = school.people().roles.stream()
                .filter(role -> role.role().equals("PRINCIPAL"))
                .findFirst()
                .orElseThrow()
                .person();
        var orders = ofSchool(
                "school_order",
                "id",
                "academic_year",
                "number",
                "issued_on",
                "kind",
                "status",
                "basis",
                "cancels_id",
                "signed_by",
                "signed_at");
        for (var order : school.movement().orders) {
            boolean draft = order.status().equals("DRAFT");
            orders.row(
                    order.id(),
                    plan.calendar().year,
                    order.number(),
                    order.issuedOn(),
                    order.kind(),
                    order.status(),
                    order.basis(),
                    order.cancels(),
                    draft ? null : principal.id(),
                    draft ? null : SchoolCalendar.instant(order.issuedOn().atTime(LocalTime.of(15, 30))));
        }
        var movements = ofSchool(
                "movement",
                "id",
                "order_id",
                "position",
                "student_id",
                "effective_on",
                "from_year",
                "from_class_id",
                "to_year",
                "to_class_id",
                "reason",
                "place",
                "trace");
        for (var line : school.movement().lines) {
            movements.row(
                    line.id(),
                    line.orderId(),
                    line.position(),
                    line.pupil().id(),
                    line.on(),
                    line.from() == null ? null : plan.calendar().year,
                    line.from() == null ? null : line.from().id(),
                    line.to() == null ? null : plan.calendar().year,
                    line.to() == null ? null : line.to().id(),
                    line.reason(),
                    line.place(),
                    line.trace());
        }
        var enrolments = ofSchool("enrolment", "id", "student_id", "during", "opened_by", "closed_by");
        school.movement()
                .enrolments
                .forEach(e -> enrolments.row(
                        e.id(), e.pupil().id(), during(e.from(), e.until()), e.openedBy(), e.closedBy()));
    }

    private void familyPapers() {
        var papers = school.papers();
        var texts = ofSchool("agreement_text", "id", "number", "valid_from", "changes", "text");
        papers.texts.forEach(t -> texts.row(t.id(), t.number(), t.validFrom(), t.changes(), t.text()));
        var consents = ofSchool(
                "consent",
                "id",
                "person_id",
                "signer_id",
                "purpose",
                "form_version",
                "statement",
                "stated_on",
                "entered_by",
                "entered_at");
        papers.consents.forEach(c -> consents.row(
                c.id(),
                c.pupil().id(),
                c.signer().id(),
                c.purpose(),
                1,
                c.statement(),
                c.on(),
                c.enteredBy().id(),
                SchoolCalendar.instant(c.on().atTime(8, 20))));
        var agreements = ofSchool(
                "service_agreement",
                "id",
                "student_id",
                "guardian_id",
                "number",
                "registered_on",
                "text_number",
                "signed_on",
                "refused_number",
                "refused_on",
                "ended_on",
                "ended_at",
                "ended_by");
        papers.agreements.forEach(a -> agreements.row(
                a.id(),
                a.pupil().id(),
                a.guardian().id(),
                a.number(),
                a.registeredOn(),
                a.text(),
                a.signedOn(),
                a.refused(),
                a.refusedOn(),
                a.endedOn(),
                a.endedOn() == null ? null : SchoolCalendar.instant(a.endedOn().atTime(8, 40)),
                a.endedOn() == null ? null : "FAMILY"));
        var choices = ofSchool(
                "channel_choice",
                "id",
                "student_id",
                "guardian_id",
                "channels",
                "stated_on",
                "entered_by",
                "entered_at");
        papers.choices.forEach(c -> choices.row(
                c.id(),
                c.pupil().id(),
                c.guardian().id(),
                c.channels(),
                c.on(),
                c.enteredBy().id(),
                SchoolCalendar.instant(c.on().atTime(8, 25))));
    }

    private void curriculum() {
        var ids = plan.streams().ids("curriculum");
        var lines = ofYear("curriculum_line", "id", "grade", "subject_id", "weekly_hours");
        plan.classes().stream()
                .mapToInt(Structure.SchoolClass::grade)
                .distinct()
                .forEach(grade -> Curriculum.subjects(grade)
                        .forEach(s -> lines.row(ids.next(), grade, subjectIds.get(s.key()), s.hours(grade))));
        var plans = ofSchool(
                "lesson_plan",
                "id",
                "academic_year",
                "subject_id",
                "grade",
                "name",
                "source",
                "author_id",
                "created_at");
        for (var p : school.lessonPlans().all) {
            plans.row(
                    p.id(),
                    plan.calendar().year,
                    subjectIds.get(p.subject().key()),
                    p.grade(),
                    p.name(),
                    "Рабочая программа школы",
                    author(p).id(),
                    SchoolCalendar.instant(plan.calendar().startsOn.minusDays(4).atTime(LocalTime.of(12, 0))));
        }
        var items = ofSchool("plan_item", "plan_id", "id", "position", "section", "topic", "hours", "homework");
        for (var p : school.lessonPlans().all) {
            p.items().forEach(i -> items.row(p.id(), i.id(), i.position(), i.section(), i.topic(), 1, i.homework()));
        }
        var types = ofSchool("work_type", "id", "name", "short_name", "default_weight", "control", "position");
        var typeIds = WorkTypes.ids(plan);
        for (var type : WorkTypes.values()) {
            types.row(
                    typeIds.get(type.ordinal()),
                    type.title,
                    type.shortName,
                    type.weight,
                    type.control,
                    type.ordinal() + 1);
        }
    }

    private People.Person author(LessonPlans.Plan lessonPlan) {
        return school.journals().all.stream()
                .filter(j -> j.plan() == lessonPlan)
                .findFirst()
                .map(j -> school.staffRoom().person(j.teacher()))
                .orElseThrow();
    }
}
