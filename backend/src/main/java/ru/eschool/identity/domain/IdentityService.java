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

    /**
     * All places of the signed-in person, never empty. From the first call on the account counts as used by its owner.
     *
     * @throws Problem 403 when no school knows the account
     */
    @Transactional
    public List<HeldPlace> myPlaces() {
        held.use(acting.claim().subject());
        var places = held.ofAccount(acting.claim().subject());
        if (places.isEmpty()) {
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
