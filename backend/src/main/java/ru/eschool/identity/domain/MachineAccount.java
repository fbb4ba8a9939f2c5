package ru.eschool.identity.domain;

import java.util.List;
import java.util.UUID;

/**
 * A machine account as its token and the schools that have admitted it describe it.
 *
 * @param subject of its user in the directory
 * @param scopes that the token carries, sorted
 */
public record MachineAccount(String subject, String clientId, List<String> scopes, List<Grant> grants) {
    /**
     * What one school has granted.
     *
     * @param usable what the token carries too
     */
    public record Grant(UUID schoolId, String schoolName, List<String> scopes, List<String> usable) {}
}
