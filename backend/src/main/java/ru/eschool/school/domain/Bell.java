package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import ru.eschool.platform.persistence.OwnSchool;

/** When a lesson begins and ends; a part of its {@link BellSchedule}. */
@Entity
@Table(name = "bell")
@IdClass(Bell.Key.class)
@Filter(name = OwnSchool.FILTER, condition = OwnSchool.CONDITION)
class Bell {
    record Key(UUID schoolId, UUID bellScheduleId, int lessonNumber) implements Serializable {}

    @Id
    private UUID schoolId;

    @Id
    private UUID bellScheduleId;

    @Id
    private int lessonNumber;

    private LocalTime startsAt;
    private LocalTime endsAt;

    int lessonNumber() {
        return lessonNumber;
    }

    LocalTime startsAt() {
        return startsAt;
    }

    LocalTime endsAt() {
        return endsAt;
    }
}
