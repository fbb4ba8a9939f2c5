package ru.eschool.people.personnel.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.people.PositionKind;

/** A position that somebody holds or held at the school. */
@Entity
@Table(name = "staff_position")
class StaffPosition extends StaffPart<StaffDescription.Position> {
    private String title;

    @Enumerated(EnumType.STRING)
    private PositionKind kind;

    private BigDecimal rate;
    private LocalDate startsOn;
    private LocalDate endsOn;

    /** For Hibernate. */
    protected StaffPosition() {}

    StaffPosition(UUID personId) {
        super(personId);
    }

    @Override
    void describe(StaffDescription.Position description) {
        title = description.title();
        kind = description.kind();
        rate = description.rate();
        startsOn = description.startsOn();
        endsOn = description.endsOn();
    }
}
