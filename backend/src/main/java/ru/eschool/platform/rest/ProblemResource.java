package ru.eschool.platform.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.eschool.platform.OpenToAll;
import ru.eschool.platform.Problem;

/** What the problems mean: the {@code type} of every refusal leads here. */
@Path("/api/v1/problems")
@Tag(name = "platform")
public class ProblemResource {
    private final ProblemCatalogue catalogue;
    private final Template page;

    ProblemResource(ProblemCatalogue catalogue, @Location("platform/problem.html") Template page) {
        this.catalogue = catalogue;
        this.page = page;
    }

    /** A problem of the catalogue. */
    @Schema(
            name = "ProblemKind",
            description = "A kind of problem in the caller's language; «…» stands where an answer names something.")
    public record ProblemKind(
            @Schema(examples = "/api/v1/problems/stale-version")
            String type,

            @Schema(examples = "stale-version") String code,

            @Schema(
                    description = "The title of the answer; absent for what is only said of a field, a cell or a row.",
                    examples = "Данные успели измениться")
            @MayBeAbsent
            String title,

            @Schema(description = "What to do about it.") @MayBeAbsent
            String detail,

            @Schema(description = "What is said of a field, a cell or a row.") @MayBeAbsent
            String message) {
        static ProblemKind of(ProblemCatalogue.Entry entry) {
            return new ProblemKind(
                    ProblemCatalogue.ADDRESS + entry.code(),
                    entry.code(),
                    entry.title(),
                    entry.detail(),
                    entry.message());
        }
    }

    /** All kinds of problems. */
    @Schema(
            name = "ProblemKindList",
            description = "All codes that a refusal, or a refused field, cell or row can carry, with their words.")
    public record ProblemKindList(List<ProblemKind> items) {}

    @GET
    @OpenToAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblems",
            summary = "The catalogue of problems",
            description = "Every code that a refusal, or a refused field, cell or row can carry, with its words.")
    @APIResponse(responseCode = "200", description = "The catalogue.")
    public RestResponse<ProblemKindList> listProblems(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var spoken = ProblemTexts.language(language);
        return answer(
                new ProblemKindList(
                        catalogue.all(spoken).stream().map(ProblemKind::of).toList()),
                MediaType.APPLICATION_JSON_TYPE,
                spoken);
    }

    @GET
    @Path("/{code}")
    @OpenToAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getProblem",
            summary = "What a problem means",
            description = "The `type` of a problem document leads here: a page for people, JSON for programs.")
    @APIResponse(
            responseCode = "200",
            description = "The kind of problem.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemKind.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No problem has this code.")
    public RestResponse<Object> getProblem(
            @Parameter(description = "The `code` of a problem document.", example = "stale-version")
                    @PathParam("code")
                    @Pattern(regexp = "[a-z0-9-]{1,80}")
                    String code,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context HttpHeaders headers) {
        var spoken = ProblemTexts.language(language);
        var kind = catalogue.find(code, spoken).orElseThrow(() -> Problem.notFound("problem-unknown"));
        return isForPeople(headers)
                ? answer(
                        page.data("kind", kind)
                                .data("language", spoken.getLanguage())
                                .render(),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"),
                        spoken)
                : answer(ProblemKind.of(kind), MediaType.APPLICATION_JSON_TYPE, spoken);
    }

    // A browser names HTML before everything else; whoever takes anything gets JSON.
    private static boolean isForPeople(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(form -> form.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || form.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(form -> !form.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static <A> RestResponse<A> answer(A content, MediaType form, Locale language) {
        return ResponseBuilder.ok(content)
                .type(form)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
