package ru.eschool.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The date and time on the school's wall. */
@ApplicationScoped
public class SchoolClock {
    private final Clock clock;

    SchoolClock(Clock clock, @ConfigProperty(name = "eschool.time-zone") ZoneId zone) {
        this.clock = clock.withZone(zone);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    public Instant instant() {
        return clock.instant();
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** The academic year that a day belongs to, named by the calendar year it starts in; August opens the new one. */
    public static int academicYearOf(LocalDate day) {
        return day.getMonthValue() < 8 ? day.getYear() - 1 : day.getYear();
    }
}
