package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.consents.ConsentStatement;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Keeps the agreements on the electronic diary (002, annex 4) and their texts. */
@ApplicationScoped
public class AgreementService {
    private final ServiceAgreements agreements;
    private final AgreementTexts texts;
    private final ConsentLists lists;
    private final ConsentPapers papers;
    private final SchoolClock clock;

    AgreementService(
            ServiceAgreements agreements,
            AgreementTexts texts,
            ConsentLists lists,
            ConsentPapers papers,
            SchoolClock clock) {
        this.agreements = agreements;
        this.texts = texts;
        this.lists = lists;
        this.papers = papers;
        this.clock = clock;
    }

    /** A guardian's application of accession; it counts from its registration (002, annex 4, 3.4). */
    public record Accession(UUID studentId, UUID guardianId, String number, LocalDate registeredOn, int textNumber) {}

    /** The texts, newest first, with how many families have signed them. */
    @Transactional
    public List<AgreementTextFacts> texts() {
        return lists.texts();
    }

    /**
     * One text.
     *
     * @throws Problem 404 when the school has no such text
     */
    @Transactional
    public AgreementTextFacts text(UUID textId) {
        return lists.texts().stream()
                .filter(text -> text.id().equals(textId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("agreement-text-not-found"));
    }

    /**
     * Publishes a new text, under the next number: families sign it anew.
     *
     * @throws Problem 400 when it would be valid before the text that it follows
     */
    @Transactional
    public AgreementTextFacts publish(LocalDate validFrom, String changes, String text) {
        var known = lists.texts();
        if (!known.isEmpty() && !validFrom.isAfter(known.getFirst().validFrom())) {
            throw Problem.invalid()
                    .at("/validFrom", "agreement-text-before", known.getFirst().validFrom());
        }
        int number = known.isEmpty() ? 1 : known.getFirst().number() + 1;
        var added = texts.add(new AgreementText(number, validFrom, changes, text));
        texts.flush();
        return text(added.id());
    }

    /**
     * One agreement.
     *
     * @throws Problem 404 when the school has no such agreement
     */
    @Transactional
    public AgreementFacts get(UUID agreementId) {
        return find(agreementId).facts();
    }

    /**
     * Registers an accession.
     *
     * @throws Problem 400 when the guardian is not one of the pupil, the text is unknown or the day lies ahead; 409 when an
     *     agreement of the guardian stands already or the number is taken
     */
    @Transactional
    public AgreementFacts register(Accession accession) {
        var problem = Problem.invalid();
        var ground = papers.grounds(new HandedIn(
                        Set.of(),
                        ConsentStatement.GIVEN,
                        accession.registeredOn(),
                        List.of(new HandedIn.Paper(accession.studentId(), accession.guardianId()))))
                .getFirst();
        if (!ground.pupilKnown()) {
            problem.at("/studentId", "consent-pupil-unknown");
        } else if (!ground.signerKnown() || accession.studentId().equals(accession.guardianId())) {
            problem.at("/guardianId", "consent-signer-unknown");
        }
        if (accession.registeredOn().isAfter(clock.today())) {
            problem.at("/registeredOn", "agreement-day-ahead");
        }
        if (isUnknown(accession.textNumber())) {
            problem.at("/textNumber", "agreement-text-unknown");
        }
        throwIfAny(problem);
        var agreement = agreements.add(new ServiceAgreement(
                accession.studentId(),
                accession.guardianId(),
                accession.number().strip(),
                accession.registeredOn(),
                accession.textNumber()));
        agreements.flush();
        return agreement.facts();
    }

    /**
     * A family signs a newer text or refuses it.
     *
     * @throws Problem 400 when the text is not newer than the one in force, 422 when the agreement has ended
     */
    @Transactional
    public AgreementFacts answer(UUID agreementId, int version, int textNumber, boolean signed, LocalDate on) {
        var agreement = standing(agreementId, version);
        var problem = Problem.invalid();
        if (isUnknown(textNumber) || textNumber <= agreement.textNumber()) {
            problem.at("/textNumber", "agreement-text-unknown");
        }
        checkDay(problem, "/statedOn", on, agreement);
        throwIfAny(problem);
        if (signed) {
            agreement.sign(textNumber, on);
        } else {
            agreement.refuse(textNumber, on);
        }
        agreements.flush();
        return agreement.facts();
    }

    /**
     * Ends an agreement: the diary is no longer delivered to the guardian from the next request on. By the school the guardian
     * is told in the diary, with date and time (002, annex 4, 9.2).
     *
     * @throws Problem 400 when the school gives no reason or the day lies ahead, 422 when the agreement has ended already
     */
    @Transactional
    public AgreementFacts end(UUID agreementId, int version, AgreementEnd by, LocalDate on, String reason) {
        var agreement = standing(agreementId, version);
        var problem = Problem.invalid();
        checkDay(problem, "/endedOn", on, agreement);
        if (by == AgreementEnd.SCHOOL && (reason == null || reason.isBlank())) {
            problem.at("/reason", "agreement-reason-needed");
        }
        throwIfAny(problem);
        agreement.end(by, on, clock.instant(), reason == null || reason.isBlank() ? null : reason.strip());
        agreements.flush();
        return agreement.facts();
    }

    private ServiceAgreement standing(UUID agreementId, int version) {
        var agreement = find(agreementId);
        agreement.requireVersion(version);
        if (agreement.hasEnded()) {
            throw Problem.refused("agreement-ended");
        }
        return agreement;
    }

    private ServiceAgreement find(UUID agreementId) {
        return agreements.find(agreementId).orElseThrow(() -> Problem.notFound("agreement-not-found"));
    }

    private boolean isUnknown(int textNumber) {
        return lists.texts().stream().noneMatch(text -> text.number() == textNumber);
    }

    private void checkDay(Problem problem, String pointer, LocalDate on, ServiceAgreement agreement) {
        if (on.isAfter(clock.today())) {
            problem.at(pointer, "agreement-day-ahead");
        } else if (on.isBefore(agreement.registeredOn())) {
            problem.at(pointer, "agreement-day-before", agreement.registeredOn());
        }
    }

    private static void throwIfAny(Problem problem) {
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }
}
