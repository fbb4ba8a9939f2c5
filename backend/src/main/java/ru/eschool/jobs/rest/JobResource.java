package ru.eschool.jobs.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.jobs.domain.JobService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;

/** Long work that goes on by itself: how far it is, what came of it, and how to stop it. */
@Path("/api/v1/schools/{schoolId}/jobs")
@Tag(name = "jobs")
@CommonProblems
public class JobResource {
    private final JobService jobs;
    private final ProblemAnswers texts;

    JobResource(JobService jobs, ProblemAnswers texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @GET
    @Permitted({
        Role.TEACHER,
        Role.CLASS_TEACHER,
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.REGISTRAR,
        Role.HR_OFFICER,
        Role.FACILITIES_MANAGER,
        Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "listJobs",
            summary = "Own jobs",
            description =
                    "What the caller has begun in the acting role, newest first; ended jobs are kept for 30 days.")
    @APIResponse(responseCode = "200", description = "A part of the jobs.")
    public RestResponse<JobAnswers.JobList> listJobs(
            @PathParam("schoolId") UUID schoolId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") String cursor,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var page = jobs.own(limit, cursor);
        return Answers.unkept(new JobAnswers.JobList(
                page.items().stream().map(job -> answer(job, language)).toList(), page.nextCursor()));
    }

    @GET
    @Path("/{jobId}")
    @Permitted({
        Role.TEACHER,
        Role.CLASS_TEACHER,
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.REGISTRAR,
        Role.HR_OFFICER,
        Role.FACILITIES_MANAGER,
        Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "getJob",
            summary = "A job",
            description =
                    "How far it is, or what came of it. Seen by whoever has begun it and by colleagues whose acting"
                            + " role has the right to work of its kind.")
    @APIResponse(responseCode = "200", description = "The job as it stands.")
    public RestResponse<JobAnswers.Job> getJob(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("jobId") UUID jobId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Answers.unkept(answer(jobs.get(jobId), language));
    }

    @POST
    @Path("/{jobId}/cancellation")
    @Permitted({
        Role.TEACHER,
        Role.CLASS_TEACHER,
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.REGISTRAR,
        Role.HR_OFFICER,
        Role.FACILITIES_MANAGER,
        Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description =
                    "A job that waits ends at once, one that runs at its next step; nothing of its work is kept. May be"
                            + " repeated.")
    @APIResponse(responseCode = "200", description = "The job, cancelled or about to stop.")
    @APIResponse(responseCode = "422", description = "The job has ended otherwise.")
    public RestResponse<JobAnswers.Job> cancelJob(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("jobId") UUID jobId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Answers.unkept(answer(jobs.cancel(jobId), language));
    }

    private JobAnswers.Job answer(ru.eschool.jobs.Job job, String language) {
        return JobAnswers.Job.of(job, texts, ProblemTexts.language(language));
    }
}
