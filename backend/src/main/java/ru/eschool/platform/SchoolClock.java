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

    /**
     * Under which academic year something of a day is kept where no school is asked, as in the logs; August opens the new
     * one. Which year a school works in, and which one a lesson's day belongs to, is the school's own matter.
     */
    public static int academicYearOf(LocalDate day) {
        return day.getMonthValue() < 8 ? day.getYear() - 1 : day.getYear();
    }
}
