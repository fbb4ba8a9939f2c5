package ru.eschool.curriculum.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolPart;

/** A row of a lesson plan: a topic and the lessons that it takes. */
@Entity
@Table(name = "plan_item")
class PlanItem extends SchoolPart {
    private UUID planId;
    private int position;
    private String section;
    private String topic;
    private int hours;
    private String homework;

    /** For Hibernate. */
    protected PlanItem() {}

    /** @param position from 1, in teaching order */
    PlanItem(UUID planId, int position, PlanDraft.Item item) {
        super(Ids.next());
        this.planId = planId;
        this.position = position;
        this.section = item.section();
        this.topic = item.topic();
        this.hours = item.hours();
        this.homework = item.homework();
    }
}
