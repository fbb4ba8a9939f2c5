package ru.eschool.people.classes.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.classes.domain.ClassCard;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations on one class answer with. */
public final class ClassAnswers {
    private ClassAnswers() {}

    /** That somebody leads a class. */
    @Schema(name = "ClassLeader", description = "That somebody leads a class for a time.")
    public record ClassLeader(
            UUID id,
            PersonName person,

            @Schema(description = "The first day.", examples = "2026-09-01")
            LocalDate from,

            @Schema(description = "The last day; absent while there is no end.") @MayBeAbsent
            LocalDate until,

            @Schema(description = "Whether they act for the class teacher, who keeps the class beside them.")
            boolean acting,

            int version) {
        static ClassLeader of(ClassCard.Led led) {
            return new ClassLeader(led.id(), led.person(), led.from(), led.until(), led.acting(), led.version());
        }
    }

    /** A class with all who have led it. */
    @Schema(name = "SchoolClassCard", description = "A class of a year with all who lead it, led it or will.")
    public record SchoolClassCard(
            UUID id,
            int academicYear,
            @Schema(examples = "7Б") String name,
            @Schema(examples = "7") int grade,
            @Schema(examples = "Б") String letter,
            int shift,

            @Schema(description = "Days of school a week: 5 or 6.", examples = "5")
            int schoolDays,

            @Schema(description = "Absent where the class has the usual bells of its shift.") @MayBeAbsent
            UUID bellScheduleId,

            @Schema(description = "Pupils today.") int studentCount,
            @Schema(description = "The newest first.") List<ClassLeader> leaders,
            int version) {
        static SchoolClassCard of(ClassCard card) {
            var row = card.row();
            return new SchoolClassCard(
                    row.id(),
                    row.academicYear(),
                    row.name(),
                    row.grade(),
                    row.letter(),
                    row.shift(),
                    row.schoolDays(),
                    row.bellScheduleId(),
                    row.studentCount(),
                    card.leaders().stream().map(ClassLeader::of).toList(),
                    row.version());
        }
    }
}
