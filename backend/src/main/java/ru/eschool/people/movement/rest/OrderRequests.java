package ru.eschool.people.movement.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.movement.domain.MovementKind;
import ru.eschool.people.movement.domain.OrderSearch;
import ru.eschool.people.movement.domain.OrderStatus;
import ru.eschool.people.movement.domain.OrderText;

/** What the operations on orders are asked with. */
final class OrderRequests {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";
    private static final int USUAL_LIMIT = 50;

    private OrderRequests() {}

    /** Which orders to list; sent as a body, since an address with a name in it ends up in logs and histories. */
    @Schema(name = "OrderSearch", description = "Which orders to list, in which order.")
    record Search(
            @Schema(
                    description = "The beginning of an order's number, or of a pupil's surname and after a space of the"
                            + " first name.",
                    examples = "Иванов")
            @Size(max = 200)
            String query,

            @Schema(description = "Of every kind when absent.")
            MovementKind kind,

            @Schema(description = "However far when absent.")
            OrderStatus status,

            @Schema(description = "That of the day of issue; of all years when absent.", examples = "2026")
            @Min(2000)
            @Max(2100)
            Integer academicYear,

            @Schema(description = "By day of issue when absent.", defaultValue = "ISSUED")
            OrderSearch.Sort sort,

            @Schema(
                    description = "Whether the last comes first; when absent only of the day of issue.",
                    defaultValue = "true")
            Boolean descending,

            @Schema(description = "How many at most.", defaultValue = "50") @Min(1) @Max(200)
            Integer limit,

            @Schema(description = "The `nextCursor` of the part before.") @Size(max = 200)
            String cursor) {
        OrderSearch search() {
            var by = sort == null ? OrderSearch.Sort.ISSUED : sort;
            return new OrderSearch(
                    textOrNull(query),
                    kind,
                    status,
                    academicYear,
                    by,
                    descending == null ? by == OrderSearch.Sort.ISSUED : descending);
        }

        int limitOrUsual() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    /** What an order says. */
    @Schema(
            name = "DescribeOrder",
            description = "What an order says, as a whole. An order that cancels another one has no lines.")
    record DescribeOrder(
            @Schema(description = "Once in an academic year.", examples = "112-у")
            @NotNull
            @Size(max = 30)
            @Pattern(regexp = SOME_TEXT)
            String number,

            @Schema(examples = "2026-11-12") @NotNull LocalDate issuedOn,
            @NotNull MovementKind kind,

            @Schema(description = "What it rests on.", examples = "Заявление родителей от 10.11.2026") @Size(max = 500)
            String basis,

            @Schema(description = "Pupil by pupil.") @NotNull @Size(max = 500)
            List<@NotNull @Valid DescribeMovement> lines) {
        OrderText text() {
            return new OrderText(
                    number.strip(),
                    issuedOn,
                    kind,
                    textOrNull(basis),
                    lines.stream().map(DescribeMovement::line).toList());
        }
    }

    /** What it says of one pupil. */
    @Schema(
            name = "DescribeMovement",
            description =
                    "What an order says of one pupil: either of one whom the school knows, or of a child whom it is to"
                            + " enrol.")
    record DescribeMovement(
            @Schema(description = "A pupil of the school, now or once; absent for a child whom it does not know.")
            UUID studentId,

            @Schema(description = "A child whom the school does not know, in an order of enrolment.") @Valid
            DescribeNewcomer newcomer,

            @Schema(
                    description = "The first day on which it is so: in the class, or no longer at the school.",
                    examples = "2026-11-16")
            @NotNull
            LocalDate effectiveOn,

            @Schema(
                    description =
                            "The class that the pupil gets: of an enrolment and a transfer; of a repeated year when"
                                    + " that class stands already.")
            UUID toClassId,

            @Schema(examples = "По заявлению родителей") @Size(max = 500)
            String reason,

            @Schema(description = "Where the pupil comes from or goes to.", examples = "МБОУ «Школа № 3», г. Тверь")
            @Size(max = 300)
            String place,

            @Schema(
                    description = "In which the pupil owes, of a conditional move to the next grade.",
                    examples = "Математика, физика")
            @Size(max = 300)
            String subjects) {
        OrderText.Line line() {
            return new OrderText.Line(
                    studentId,
                    newcomer == null ? null : newcomer.newcomer(),
                    effectiveOn,
                    toClassId,
                    textOrNull(reason),
                    textOrNull(place),
                    textOrNull(subjects));
        }
    }

    /** A child whom the school does not know. */
    @Schema(name = "DescribeNewcomer", description = "A child whom the school does not know yet.")
    record DescribeNewcomer(
            @Schema(examples = "Ильина") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String lastName,

            @Schema(examples = "Софья") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String firstName,

            @Schema(examples = "Андреевна") @Size(max = 100) String middleName,

            @Schema(examples = "2013-03-08") @NotNull LocalDate birthDate,

            @Schema(
                    enumeration = {"M", "F"},
                    examples = "F")
            @Pattern(regexp = "[MF]")
            String sex,

            @Schema(description = "Eleven digits.", examples = "30120003759") @Pattern(regexp = "[0-9]{11}")
            String snils,

            @Schema(
                    description = "That none of the pupils who are called so is meant; see `POST /newcomer-matches`.",
                    defaultValue = "false")
            Boolean anotherPerson) {
        OrderText.Newcomer newcomer() {
            return new OrderText.Newcomer(
                    new Name(lastName.strip(), firstName.strip(), textOrNull(middleName)),
                    birthDate,
                    sex,
                    snils,
                    Boolean.TRUE.equals(anotherPerson));
        }
    }

    /** An order that cancels another one. */
    @Schema(name = "CancelOrder", description = "An order that cancels another one: a draft until it is signed.")
    record CancelOrder(
            @Schema(description = "Of the cancelling order.", examples = "118-у")
            @NotNull
            @Size(max = 30)
            @Pattern(regexp = SOME_TEXT)
            String number,

            @Schema(examples = "2026-11-12") @NotNull LocalDate issuedOn,

            @Schema(description = "Why.", examples = "Издан ошибочно") @Size(max = 500)
            String basis) {
        String basisOrNull() {
            return textOrNull(basis);
        }
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
