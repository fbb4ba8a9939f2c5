package ru.eschool.consents.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.consents.ConsentPurpose;
import ru.eschool.consents.ConsentStatement;

/**
 * How it stands with the papers of a pupil.
 *
 * @param classId null together with the class's name for a pupil who is in no class today
 * @param states what is in force, for the purposes that were answered
 * @param guardians all of them, those whom a court has blocked included
 * @param stop why the diary is delivered to nobody, or null
 */
public record PupilPapers(
        UUID id,
        String displayName,
        UUID classId,
        String className,
        List<State> states,
        List<GuardianPapers> guardians,
        DeliveryStop stop) {

    /** What is in force for a purpose, by which version of the form. */
    public record State(ConsentPurpose purpose, ConsentStatement statement, LocalDate statedOn, int formVersion) {}

    /**
     * A guardian.
     *
     * @param agreement the one that stands or, if none does, the last; null without any
     * @param channels null without a written choice
     * @param stop why the diary is not delivered to this guardian, or null
     */
    public record GuardianPapers(
            UUID id,
            String displayName,
            String kinship,
            boolean blocked,
            AgreementFacts agreement,
            Choice channels,
            DeliveryStop stop) {}

    /** A written choice of channels. */
    public record Choice(List<Channel> channels, LocalDate statedOn) {}

    /**
     * A paper as it was handed in.
     *
     * @param signer the guardian or the pupil
     */
    public record Paper(
            UUID id,
            ConsentPurpose purpose,
            int formVersion,
            ConsentStatement statement,
            LocalDate statedOn,
            String signer,
            String enteredBy,
            Instant enteredAt) {}

    /** A pupil with all papers ever handed in, newest first. */
    public record Whole(PupilPapers pupil, List<Paper> papers) {}
}
