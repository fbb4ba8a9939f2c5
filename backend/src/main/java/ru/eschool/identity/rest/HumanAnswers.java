package ru.eschool.identity.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Page;

/** Humans as the contract has them. */
public final class HumanAnswers {
    private HumanAnswers() {}

    /** A part of the persons of a school. */
    @Schema(
            name = "HumanList",
            description = "A part of the school's persons, each with the id that the human has in every school.")
    public record HumanList(
            List<Human> items,

            @Schema(description = "Send it as `cursor` for the next part; absent on the last.")
            String nextCursor) {
        static HumanList of(Page<ru.eschool.identity.domain.Human> page) {
            return new HumanList(page.items().stream().map(Human::of).toList(), page.nextCursor());
        }
    }

    /** One of them. */
    @Schema(name = "Human", description = "Who a person of the school is beyond the school.")
    public record Human(
            UUID personId,

            @Schema(description = "The same in every school in which the human has a place.")
            UUID humanId) {
        static Human of(ru.eschool.identity.domain.Human human) {
            return new Human(human.personId(), human.humanId());
        }
    }
}
