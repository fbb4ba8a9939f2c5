package ru.eschool.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The offices above the demo school, each with one officer: of the municipality, of the region, of the whole server. */
final class OfficesAbove {
    /**
     * An office.
     *
     * @param regionId null for the operator of the server
     * @param municipalityId null for an office of the whole region
     */
    record Office(UUID id, String role, String name, UUID regionId, UUID municipalityId, Officer officer) {}

    record Officer(UUID id, UUID accountId, String login, NameBook.FullName name, LocalDate since) {}

    private final SchoolPlan plan;
    private final RandomStreams.Ids ids;
    private final SplittableRandom random;

    private OfficesAbove(SchoolPlan plan) {
        this.plan = plan;
        ids = plan.streams().ids("offices");
        random = plan.streams().stream("offices");
    }

    static List<Office> of(SchoolPlan plan) {
        if (!plan.isDemo()) {
            return List.of();
        }
        var offices = new OfficesAbove(plan);
        var identity = plan.identity();
        return List.of(
                offices.office(
                        "MUNICIPAL_OFFICER",
                        "Управление образования, г. " + identity.town(),
                        identity.regionId(),
                        identity.municipalityId(),
                        "municipal",
                        false),
                offices.office(
                        "MINISTRY_OFFICER",
                        "Министерство образования, " + identity.region(),
                        identity.regionId(),
                        null,
                        "ministry",
                        true),
                offices.office(
                        "SUPPORT_OFFICER",
                        "Служба поддержки, " + identity.region(),
                        identity.regionId(),
                        null,
                        "support",
                        true),
                offices.office("SYSTEM_OPERATOR", "Оператор «Электронной школы»", null, null, "operator", false));
    }

    private Office office(String role, String name, UUID region, UUID municipality, String login, boolean male) {
        return new Office(
                ids.next(),
                role,
                name,
                region,
                municipality,
                new Officer(
                        ids.next(),
                        ids.next(),
                        plan.login(login),
                        NameBook.adult(male, random),
                        plan.calendar().startsOn.minusDays(20)));
    }
}
