package ru.eschool.consents.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.consents.ConsentPurpose;
import ru.eschool.consents.ConsentStatement;
import ru.eschool.consents.domain.AgreementEnd;
import ru.eschool.consents.domain.AgreementService;
import ru.eschool.consents.domain.AgreementState;
import ru.eschool.consents.domain.Channel;
import ru.eschool.consents.domain.ConsentAnswer;
import ru.eschool.consents.domain.ConsentOrder;
import ru.eschool.consents.domain.ConsentService;
import ru.eschool.consents.domain.HandedIn;

/** What the operations on consents and agreements are asked with. */
final class ConsentRequests {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";
    private static final int USUAL_LIMIT = 50;

    private ConsentRequests() {}

    /** Whom to list; sent as a body, since an address with a name in it ends up in logs and histories. */
    @Schema(name = "ConsentSearch", description = "Which pupils to list, in which order.")
    record ConsentSearch(
            @Schema(
                    description = "The beginning of the surname, and after a space of the first name.",
                    examples = "Иванова М")
            @Size(max = 200)
            String query,

            @Schema(description = "Pupils who are in this class today.")
            UUID classId,

            @Schema(description = "What `answer` is about; any purpose when absent.")
            ConsentPurpose purpose,

            ConsentAnswer answer,
            AgreementState agreements,

            @Schema(description = "By class when absent.", defaultValue = "CLASS")
            ConsentOrder sort,

            @Schema(description = "How many at most.", defaultValue = "50") @Min(1) @Max(200)
            Integer limit,

            @Schema(description = "The `nextCursor` of the part before.") @Size(max = 200)
            String cursor) {
        ConsentService.Selection selection() {
            return new ConsentService.Selection(
                    query, classId, purpose, answer, agreements, sort == null ? ConsentOrder.CLASS : sort);
        }

        int limitOrUsual() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    /** Papers that were handed in. */
    @Schema(
            name = "RecordConsents",
            description = "Papers that say the same about the same purposes, of one pupil or of a whole class.")
    record RecordConsents(
            @NotNull @Size(min = 1, max = 8) Set<@NotNull ConsentPurpose> purposes,
            @NotNull ConsentStatement statement,

            @Schema(description = "The date on the papers; today at the latest.", examples = "2026-09-09") @NotNull
            LocalDate statedOn,

            @Schema(description = "Each pupil once.") @NotNull @Size(min = 1, max = 200)
            List<@NotNull @Valid SignedPaper> papers) {
        HandedIn handedIn() {
            return new HandedIn(
                    purposes,
                    statement,
                    statedOn,
                    papers.stream()
                            .map(paper -> new HandedIn.Paper(paper.studentId(), paper.signerId()))
                            .toList());
        }
    }

    /** Whose paper, and by whom. */
    @Schema(name = "SignedPaper", description = "Whose data, and who has signed: a guardian, or the pupil.")
    record SignedPaper(@NotNull UUID studentId, @NotNull UUID signerId) {}

    /** A choice of channels. */
    @Schema(name = "ChooseChannels", description = "How a guardian wants to be informed about a child.")
    record ChooseChannels(
            @NotNull UUID studentId,
            @NotNull UUID guardianId,
            @NotNull @Size(min = 1, max = 5) Set<@NotNull Channel> channels,

            @Schema(description = "The date of the written statement; today at the latest.", examples = "2026-09-09")
            @NotNull
            LocalDate statedOn) {}

    /** An accession. */
    @Schema(name = "CreateServiceAgreement", description = "A guardian's application of accession.")
    record CreateServiceAgreement(
            @NotNull UUID studentId,
            @NotNull UUID guardianId,

            @Schema(description = "Unique in the school.", examples = "ЭД-114")
            @NotNull
            @Size(max = 40)
            @Pattern(regexp = SOME_TEXT)
            String number,

            @Schema(description = "Today at the latest; the agreement counts from then on.", examples = "2026-09-09")
            @NotNull
            LocalDate registeredOn,

            @Schema(description = "Of the text that was signed.", examples = "1") @NotNull @Min(1)
            Integer textNumber) {
        AgreementService.Accession accession() {
            return new AgreementService.Accession(studentId, guardianId, number, registeredOn, textNumber);
        }
    }

    /** An answer to a newer text. */
    @Schema(name = "AnswerAgreementText", description = "A newer text was signed, or refused.")
    record AnswerAgreementText(
            @Schema(description = "Newer than the one in force.", examples = "2") @NotNull @Min(1)
            Integer textNumber,

            @Schema(description = "False for a refusal: the agreement goes on as it was signed.") @NotNull
            Boolean signed,

            @Schema(description = "The paper's date.", examples = "2026-11-10") @NotNull
            LocalDate statedOn) {}

    /** The end of an agreement. */
    @Schema(name = "EndServiceAgreement", description = "Who ends an agreement, when and why.")
    record EndServiceAgreement(
            @NotNull AgreementEnd endedBy,

            @Schema(description = "Of the registered application or notice; today at the latest.") @NotNull
            LocalDate endedOn,

            @Schema(description = "Needed when the school ends it.") @Size(max = 500)
            String reason) {}

    /** A new text. */
    @Schema(name = "CreateAgreementText", description = "A new text of the agreement, to be signed anew.")
    record CreateAgreementText(
            @Schema(description = "After that of the text before.", examples = "2026-11-01") @NotNull
            LocalDate validFrom,

            @Schema(description = "What is new in it.", examples = "Добавлено приложение «Мой дневник»")
            @NotNull
            @Size(max = 500)
            @Pattern(regexp = SOME_TEXT)
            String changes,

            @NotNull @Size(max = 50000) @Pattern(regexp = SOME_TEXT)
            String text) {}
}
