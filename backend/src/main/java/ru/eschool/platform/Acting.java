package ru.eschool.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, in which school and in which role. The claim is set from the token and the headers; the proof is set
 * when the first database call of a transaction opens the session.
 */
@RequestScoped
public class Acting {
    private String requestId = "";
    private Claim claim;
    private Proof proof;

    /**
     * What the request says of itself, not yet proved.
     *
     * @param subject the token's subject
     * @param clientId the machine account's client, or null for a person
     * @param token what the token is made for: of a person the coarse roles {@code staff} and {@code family}, of a
     *     machine account its scopes
     * @param schoolId the school in the path, or null where the operation has none
     * @param officeId the office above the schools in the path, or null where the operation has none
     * @param role the role named in X-Acting-Role, or null
     * @param allowed the roles that may call the operation
     * @param scope the scope that admits a machine account; empty admits none
     */
    public record Claim(
            String subject,
            String clientId,
            Set<String> token,
            UUID schoolId,
            UUID officeId,
            Role role,
            Set<Role> allowed,
            String scope) {
        /** A claim in a school, or in none. */
        public Claim(
                String subject,
                String clientId,
                Set<String> token,
                UUID schoolId,
                Role role,
                Set<Role> allowed,
                String scope) {
            this(subject, clientId, token, schoolId, null, role, allowed, scope);
        }
    }

    /**
     * What the database has confirmed.
     *
     * @param personId null for a machine account and for an officer above the schools
     */
    public record Proof(UUID accountId, UUID personId, Role role) {}

    public String requestId() {
        return requestId;
    }

    /** The claim of this request; null outside a request with a sign-in. */
    public Claim claim() {
        return claim;
    }

    /** The office above the schools that the operation is of; null for an operation of a school. */
    public UUID officeId() {
        return claim.officeId();
    }

    public UUID schoolId() {
        return claim.schoolId();
    }

    /** The person's id in this school; null for a machine account and for an officer above the schools. */
    public UUID personId() {
        return proved().personId();
    }

    public UUID accountId() {
        return proved().accountId();
    }

    public Role role() {
        return proved().role();
    }

    public boolean is(Role role) {
        return role() == role;
    }

    private Proof proved() {
        if (proof == null) {
            throw new IllegalStateException("The session is proved by the first database call of a transaction");
        }
        return proof;
    }

    /** For the request filter. */
    public void begin(String requestId) {
        this.requestId = requestId;
    }

    /** For the request filter. */
    public void claim(Claim claim) {
        this.claim = claim;
    }

    /** For {@link Database}. */
    void proved(Proof proof) {
        this.proof = proof;
    }
}
