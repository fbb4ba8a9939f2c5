package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.consents.ConsentPurpose;
import ru.eschool.consents.ConsentStatement;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/** Keeps the consents of the pupils (002, annex 1) and the channels that families have chosen (000 §6.1). */
@ApplicationScoped
public class ConsentService {
    private final ConsentLists lists;
    private final ConsentPapers papers;
    private final PupilNames names;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    ConsentService(
            ConsentLists lists,
            ConsentPapers papers,
            PupilNames names,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.lists = lists;
        this.papers = papers;
        this.names = names;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    /** Which pupils to list; what is null stands for all. */
    public record Selection(
            String query,
            UUID classId,
            ConsentPurpose purpose,
            ConsentAnswer answer,
            AgreementState agreements,
            ConsentOrder order) {}

    /** A part of the list, and how many pupils there are in all. */
    public record Found(Page<PupilPapers> page, int total) {}

    /** The forms in force, in the order of their columns. */
    @Transactional
    public List<ConsentForm> forms() {
        return lists.forms(clock.today());
    }

    /** How many pupils of each class have answered; a class teacher gets the own class. */
    @Transactional
    public List<ConsentShare> shares() {
        return lists.shares(clock.today());
    }

    /** A part of the pupils of the school, or of the own class for its teacher; the read is logged. */
    @Transactional
    public Found search(Selection selection, int limit, String cursor) {
        var words = selection.query() == null
                ? new String[0]
                : selection.query().strip().split("\\s+", 2);
        var found = lists.pupils(
                new ConsentLists.Wanted(
                        words.length > 0 ? words[0] : "",
                        words.length > 1 ? words[1] : "",
                        selection.classId(),
                        selection.purpose(),
                        selection.answer(),
                        selection.agreements(),
                        selection.order()),
                clock.today(),
                place(cursor),
                limit + 1);
        var page = Page.cut(
                found.pupils(), limit, last -> Cursor.encode(last.pupil().id()));
        accessLog.read("searchConsents", null, selection.classId(), null);
        return new Found(new Page<>(described(page.items()), page.nextCursor()), found.total());
    }

    /**
     * A pupil with all papers.
     *
     * @throws Problem 404 for a pupil whom the school does not have, or of another class for a class teacher
     */
    @Transactional
    public PupilPapers.Whole whole(UUID studentId) {
        var whole = read(studentId);
        accessLog.read("getPupilConsents", studentId, null, null);
        return whole;
    }

    /**
     * Enters papers, all or none.
     *
     * @return how many statements were added: papers times purposes
     * @throws Problem 400 with the place of each paper that cannot stand, 403 when a class teacher enters a withdrawal
     */
    @Transactional
    public int record(HandedIn handedIn) {
        var problem = Problem.invalid();
        refuseAhead(problem, handedIn.statedOn());
        var grounds = papers.grounds(handedIn);
        if (handedIn.statement() == ConsentStatement.WITHDRAWN && acting.is(Role.CLASS_TEACHER)) {
            throw Problem.forbidden("consent-withdrawal-office");
        }
        var seen = new HashSet<UUID>();
        for (int at = 0; at < grounds.size(); at++) {
            var ground = grounds.get(at);
            var paper = "/papers/" + at;
            if (!seen.add(handedIn.papers().get(at).studentId())) {
                problem.at(paper + "/studentId", "consent-pupil-twice");
            } else if (!ground.pupilKnown()) {
                problem.at(paper + "/studentId", "consent-pupil-unknown");
            } else if (!ground.signerKnown()) {
                problem.at(paper + "/signerId", "consent-signer-unknown");
            } else if (handedIn.statement() == ConsentStatement.WITHDRAWN && !ground.given()) {
                problem.at(paper + "/studentId", "consent-not-given");
            }
        }
        throwIfAny(problem);
        return papers.add(handedIn);
    }

    /**
     * Enters a guardian's written choice of channels.
     *
     * @throws Problem 400 when the guardian is not one of the pupil or the date lies ahead
     */
    @Transactional
    public PupilPapers.Whole choose(UUID studentId, UUID guardianId, Set<Channel> channels, LocalDate on) {
        var problem = Problem.invalid();
        refuseAhead(problem, on);
        var ground = papers.grounds(new HandedIn(
                        Set.of(), ConsentStatement.GIVEN, on, List.of(new HandedIn.Paper(studentId, guardianId))))
                .getFirst();
        if (!ground.pupilKnown()) {
            problem.at("/studentId", "consent-pupil-unknown");
        } else if (!ground.signerKnown() || studentId.equals(guardianId)) {
            problem.at("/guardianId", "consent-signer-unknown");
        }
        throwIfAny(problem);
        papers.choose(studentId, guardianId, channels, on);
        return read(studentId);
    }

    private PupilPapers.Whole read(UUID studentId) {
        var listed = lists.pupil(studentId, clock.today()).orElseThrow(() -> Problem.notFound("consent-pupil-foreign"));
        return new PupilPapers.Whole(described(List.of(listed)).getFirst(), lists.papers(studentId));
    }

    private List<PupilPapers> described(List<ConsentLists.Listed> listed) {
        var ids = listed.stream().map(each -> each.pupil().id()).toList();
        var guardians = lists.guardians(ids);
        var stops = lists.stops(ids);
        var named = names.inList(listed.stream().map(ConsentLists.Listed::pupil).toList());
        return listed.stream()
                .map(each -> new PupilPapers(
                        each.pupil().id(),
                        named.get(each.pupil().id()),
                        each.classId(),
                        each.className(),
                        each.states(),
                        guardians.getOrDefault(each.pupil().id(), List.of()),
                        stops.get(each.pupil().id())))
                .toList();
    }

    private void refuseAhead(Problem problem, LocalDate statedOn) {
        if (statedOn.isAfter(clock.today())) {
            problem.at("/statedOn", "consent-day-ahead");
        }
    }

    private static void throwIfAny(Problem problem) {
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static UUID place(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
