package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;

/** Answers who is signed in. */
@ApplicationScoped
public class IdentityService {
    private final HeldPlaceLists held;
    private final Acting acting;

    IdentityService(HeldPlaceLists held, Acting acting) {
        this.held = held;
        this.acting = acting;
    }

    /** Where the signed-in person may act: in schools, and in offices above them; one of the two is never empty. */
    public record Places(List<HeldPlace> inSchools, List<HeldOffice> inOffices) {}

    /**
     * All places of the signed-in person. From the first call on the account counts as used by its owner.
     *
     * @throws Problem 403 when no school and no office knows the account
     */
    @Transactional
    public Places myPlaces() {
        var subject = acting.claim().subject();
        held.use(subject);
        var places = new Places(held.ofAccount(subject), held.officesOf(subject));
        if (places.inSchools().isEmpty() && places.inOffices().isEmpty()) {
            throw Problem.forbidden("account-unknown");
        }
        return places;
    }

    /** The machine account that asks; empty when a person does. */
    @Transactional
    public Optional<MachineAccount> myMachine() {
        var claim = acting.claim();
        return Optional.ofNullable(claim.clientId())
                .map(client -> new MachineAccount(
                        claim.subject(),
                        client,
                        claim.token().stream().sorted().toList(),
                        held.grantsOf(client, claim.token())));
    }
}
