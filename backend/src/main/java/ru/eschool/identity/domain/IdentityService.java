package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;

/** Answers who is signed in. */
@ApplicationScoped
public class IdentityService {
    private final MembershipRepository memberships;
    private final Acting acting;

    IdentityService(MembershipRepository memberships, Acting acting) {
        this.memberships = memberships;
        this.acting = acting;
    }

    /**
     * All places of the signed-in person, never empty. From the first call on the account counts as used by its owner.
     *
     * @throws Problem 403 when no school knows the account
     */
    @Transactional
    public List<Place> myPlaces() {
        memberships.use(acting.claim().subject());
        var places = memberships.ofAccount(acting.claim().subject());
        if (places.isEmpty()) {
            throw Problem.forbidden("account-unknown");
        }
        return places;
    }
}
