package ru.eschool.identity.domain;

import java.util.UUID;

/**
 * An office above the schools as the operator of the server sees it.
 *
 * @param regionName null for an office without a territory
 * @param municipalityName null for an office of a whole region
 * @param officers who work there today and have signed in
 * @param invited who are to work there and have not signed in yet
 */
public record OfficeOpening(
        UUID id, OfficeRole role, String name, String regionName, String municipalityName, int officers, int invited) {
    /** An office that is to be opened; a territory that it does not have is null. */
    public record Wanted(OfficeRole role, String name, UUID regionId, UUID municipalityId, Invitee officer) {}
}
