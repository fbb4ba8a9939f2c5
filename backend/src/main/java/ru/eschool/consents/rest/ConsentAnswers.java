package ru.eschool.consents.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.consents.ConsentPurpose;
import ru.eschool.consents.ConsentStatement;
import ru.eschool.consents.domain.AgreementEnd;
import ru.eschool.consents.domain.AgreementFacts;
import ru.eschool.consents.domain.AgreementTextFacts;
import ru.eschool.consents.domain.Channel;
import ru.eschool.consents.domain.ConsentService;
import ru.eschool.consents.domain.ConsentShare;
import ru.eschool.consents.domain.DeliveryStop;
import ru.eschool.consents.domain.PupilPapers;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations on consents and agreements answer with. */
public final class ConsentAnswers {
    private ConsentAnswers() {}

    /** A purpose as the form says it. */
    @Schema(name = "ConsentForm", description = "A purpose as the form in force says it.")
    public record ConsentForm(
            ConsentPurpose purpose,
            @Schema(examples = "1") int version,
            LocalDate validFrom,

            @Schema(description = "The head of a column.", examples = "ФИС ФРДО")
            String title,

            @Schema(description = "The purpose as it stands in the form.")
            String text,

            @Schema(description = "The pupil's data that it covers.")
            String data) {
        static ConsentForm of(ru.eschool.consents.domain.ConsentForm form) {
            return new ConsentForm(
                    form.purpose(), form.version(), form.validFrom(), form.title(), form.text(), form.data());
        }
    }

    /** The forms. */
    @Schema(name = "ConsentFormList", description = "The purposes in the order of their columns.")
    public record ConsentFormList(List<ConsentForm> items) {}

    /** Why the diary is not delivered. */
    @Schema(name = "DiaryStop", description = "Why the electronic diary is not delivered, and since when.")
    public record DiaryStop(
            @Schema(
                    description = "CONSENT_REFUSED, CONSENT_WITHDRAWN or AGREEMENT_ENDED; more may be added.",
                    examples = "CONSENT_WITHDRAWN")
            String reason,

            LocalDate since) {
        static DiaryStop of(DeliveryStop stop) {
            return stop == null ? null : new DiaryStop(stop.reason(), stop.since());
        }
    }

    /** What is in force for a purpose. */
    @Schema(name = "ConsentState", description = "What is in force for a purpose: the latest paper.")
    public record ConsentState(
            ConsentPurpose purpose,
            ConsentStatement statement,
            @Schema(description = "The paper's date.") LocalDate statedOn,

            @Schema(description = "Of the form that was signed.", examples = "1")
            int formVersion) {
        static ConsentState of(PupilPapers.State state) {
            return new ConsentState(state.purpose(), state.statement(), state.statedOn(), state.formVersion());
        }
    }

    /** How an agreement ended. */
    @Schema(name = "AgreementEnding", description = "How an agreement ended.")
    public record AgreementEnding(
            LocalDate endedOn,

            @Schema(description = "When it was entered, and delivery stopped.")
            Instant endedAt,

            AgreementEnd endedBy,
            @MayBeAbsent String reason) {
        static AgreementEnding of(AgreementFacts.End end) {
            return end == null ? null : new AgreementEnding(end.on(), end.at(), end.by(), end.reason());
        }
    }

    /** An agreement. */
    @Schema(
            name = "ServiceAgreement",
            description = "The agreement on the electronic diary that a guardian has acceded to for a pupil.")
    public record Agreement(
            UUID id,
            UUID studentId,
            UUID guardianId,
            @Schema(examples = "ЭД-114") String number,
            LocalDate registeredOn,

            @Schema(description = "The text that was signed last, which is in force.", examples = "1")
            int textNumber,

            LocalDate signedOn,

            @Schema(description = "A newer text that the guardian has refused to sign.") @MayBeAbsent
            Integer refusedTextNumber,

            @MayBeAbsent LocalDate refusedOn,

            @Schema(description = "Absent while it stands.") @MayBeAbsent
            AgreementEnding ending,

            @Schema(examples = "1") int version) {
        static Agreement of(AgreementFacts facts) {
            return facts == null
                    ? null
                    : new Agreement(
                            facts.id(),
                            facts.studentId(),
                            facts.guardianId(),
                            facts.number(),
                            facts.registeredOn(),
                            facts.textNumber(),
                            facts.signedOn(),
                            facts.refusedNumber(),
                            facts.refusedOn(),
                            AgreementEnding.of(facts.end()),
                            facts.version());
        }
    }

    /** A choice of channels. */
    @Schema(name = "ChannelChoice", description = "How a guardian wants to be informed, by a written statement.")
    public record ChannelChoice(List<Channel> channels, LocalDate statedOn) {
        static ChannelChoice of(PupilPapers.Choice choice) {
            return choice == null ? null : new ChannelChoice(choice.channels(), choice.statedOn());
        }
    }

    /** A guardian with the papers. */
    @Schema(name = "GuardianPapers", description = "A guardian with the agreement and the choice of channels.")
    public record GuardianPapers(
            UUID id,
            String displayName,
            @Schema(examples = "мать") String kinship,

            @Schema(description = "By a court order: signs nothing for the child.")
            boolean blocked,

            @Schema(description = "The one that stands or, if none does, the last.") @MayBeAbsent
            Agreement agreement,

            @MayBeAbsent ChannelChoice channels,

            @Schema(description = "Absent while the diary is delivered to this guardian.") @MayBeAbsent
            DiaryStop stop) {
        static GuardianPapers of(PupilPapers.GuardianPapers papers) {
            return new GuardianPapers(
                    papers.id(),
                    papers.displayName(),
                    papers.kinship(),
                    papers.blocked(),
                    Agreement.of(papers.agreement()),
                    ChannelChoice.of(papers.channels()),
                    DiaryStop.of(papers.stop()));
        }
    }

    /** A pupil with the papers in force. */
    @Schema(
            name = "PupilConsents",
            description =
                    "A pupil with what is in force: purposes that are not among `states` are not answered yet, and the diary is"
                            + " delivered meanwhile.")
    public record PupilConsents(
            UUID id,
            String displayName,

            @Schema(description = "Absent for a pupil who is in no class today.") @MayBeAbsent
            UUID classId,

            @Schema(examples = "7Б") @MayBeAbsent String className,
            List<ConsentState> states,
            List<GuardianPapers> guardians,

            @Schema(description = "Absent unless the diary is delivered to nobody of the family.") @MayBeAbsent
            DiaryStop stop) {
        static PupilConsents of(PupilPapers pupil) {
            return new PupilConsents(
                    pupil.id(),
                    pupil.displayName(),
                    pupil.classId(),
                    pupil.className(),
                    pupil.states().stream().map(ConsentState::of).toList(),
                    pupil.guardians().stream().map(GuardianPapers::of).toList(),
                    DiaryStop.of(pupil.stop()));
        }
    }

    /** A part of a list. */
    @Schema(name = "PupilConsentsList", description = "A part of a list of pupils with their papers.")
    public record PupilConsentsList(
            List<PupilConsents> items,

            @Schema(description = "How many there are in all.")
            int total,

            String nextCursor) {
        static PupilConsentsList of(ConsentService.Found found) {
            return new PupilConsentsList(
                    found.page().items().stream().map(PupilConsents::of).toList(),
                    found.total(),
                    found.page().nextCursor());
        }
    }

    /** A paper as it was handed in. */
    @Schema(name = "ConsentPaper", description = "What a paper said about one purpose, as it was handed in.")
    public record ConsentPaper(
            UUID id,
            ConsentPurpose purpose,
            int formVersion,
            ConsentStatement statement,
            LocalDate statedOn,

            @Schema(description = "A guardian, or the pupil.")
            String signerName,

            @Schema(description = "Who entered it.") String enteredByName,
            Instant enteredAt) {
        static ConsentPaper of(PupilPapers.Paper paper) {
            return new ConsentPaper(
                    paper.id(),
                    paper.purpose(),
                    paper.formVersion(),
                    paper.statement(),
                    paper.statedOn(),
                    paper.signer(),
                    paper.enteredBy(),
                    paper.enteredAt());
        }
    }

    /** A pupil with all papers. */
    @Schema(name = "PupilPapers", description = "A pupil with what is in force and all papers, newest first.")
    public record WholePupil(
            @Schema(description = "The pupil's.") UUID id, PupilConsents pupil, List<ConsentPaper> papers) {
        static WholePupil of(PupilPapers.Whole whole) {
            return new WholePupil(
                    whole.pupil().id(),
                    PupilConsents.of(whole.pupil()),
                    whole.papers().stream().map(ConsentPaper::of).toList());
        }
    }

    /** What was entered. */
    @Schema(name = "ConsentsRecorded", description = "How much was entered.")
    public record Recorded(
            @Schema(description = "The pupil of the first paper.")
            UUID id,

            @Schema(description = "Statements: papers times purposes.", examples = "28")
            int recorded) {}

    /** Answers of a class for a purpose. */
    @Schema(name = "ConsentCounts", description = "How many pupils of a class have answered for a purpose, and what.")
    public record Counts(ConsentPurpose purpose, int given, int refused, int withdrawn) {}

    /** How many of a class have answered. */
    @Schema(
            name = "ConsentShare",
            description = "How many pupils of a class have answered; a purpose that nobody has answered is not in it.")
    public record Share(
            UUID classId,
            @Schema(examples = "7Б") String className,
            @Schema(description = "In the class today.") int pupils,

            @Schema(description = "Of whom at least one guardian has a standing agreement.")
            int withAgreement,

            @Schema(description = "Whose diary is delivered to nobody.")
            int stopped,

            List<Counts> purposes) {
        static Share of(ConsentShare share) {
            return new Share(
                    share.classId(),
                    share.className(),
                    share.pupils(),
                    share.agreed(),
                    share.stopped(),
                    share.purposes().stream()
                            .map(of -> new Counts(of.purpose(), of.given(), of.refused(), of.withdrawn()))
                            .toList());
        }
    }

    /** The classes. */
    @Schema(name = "ConsentShareList", description = "The classes of today by grade and letter.")
    public record ShareList(List<Share> items) {}

    /** A text of the agreement. */
    @Schema(name = "AgreementText", description = "A text of the agreement; published once, never changed.")
    public record Text(
            UUID id,
            @Schema(examples = "2") int number,
            LocalDate validFrom,
            @Schema(description = "What is new in it.") String changes,
            String text,

            @Schema(description = "Standing agreements that have signed it last.")
            int signed,

            @Schema(description = "Standing agreements of an older text that have not refused this one.")
            int unanswered) {
        static Text of(AgreementTextFacts facts) {
            return new Text(
                    facts.id(),
                    facts.number(),
                    facts.validFrom(),
                    facts.changes(),
                    facts.text(),
                    facts.signed(),
                    facts.unanswered());
        }
    }

    /** The texts. */
    @Schema(name = "AgreementTextList", description = "The texts of the agreement, newest first.")
    public record TextList(List<Text> items) {}
}
