package ru.eschool.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A school as the operator of the server sees it.
 *
 * @param administrators who administer it today and have signed in
 * @param invited who are to administer it and have not signed in yet
 */
public record SchoolOpening(
        UUID id,
        String shortName,
        String fullName,
        String locality,
        String timeZone,
        String regionName,
        String municipalityName,
        Instant openedAt,
        OpeningState state,
        int administrators,
        int invited) {
    /** The zones of Russia, one for each of its times; from the west to the east. */
    public static final List<String> TIME_ZONES = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka");

    /** A school that is to be opened. */
    public record Wanted(
            UUID municipalityId,
            String shortName,
            String fullName,
            String locality,
            String timeZone,
            int academicYear,
            Invitee administrator) {}
}
