package ru.eschool.journal.lesson.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.journal.lesson.domain.TeachingDayService;
import ru.eschool.journal.lesson.rest.TeachingDayAnswers.TeachingDay;
import ru.eschool.journal.rest.ReasonTexts;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.ProblemAnswers;

/** A teacher's day. */
@Path("/api/v1/schools/{schoolId}/teaching-days/{date}")
@Tag(name = "journal")
@CommonProblems
public class TeachingDayResource {
    private final TeachingDayService days;
    private final ProblemAnswers texts;
    private final Conditional conditional;

    TeachingDayResource(TeachingDayService days, ProblemAnswers texts, Conditional conditional) {
        this.days = days;
        this.texts = texts;
        this.conditional = conditional;
    }

    @GET
    @ConditionalRead
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "getTeachingDay",
            summary = "My lessons of a day",
            description = "The lessons that the caller gives on the day, substitutions included, with what is still to"
                    + " be recorded; and earlier lessons without topic or attendance.")
    @APIResponse(responseCode = "200", description = "The day.")
    public RestResponse<TeachingDay> getTeachingDay(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("date") LocalDate date,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return conditional.answer(TeachingDay.of(days.day(date), ReasonTexts.of(texts, language)));
    }
}
