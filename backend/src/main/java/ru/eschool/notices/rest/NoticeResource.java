package ru.eschool.notices.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.notices.domain.NoticeService;
import ru.eschool.platform.SignedIn;
import ru.eschool.platform.rest.CommonProblems;

/** What the person who is signed in is told. */
@Path("/api/v1/me/notices")
@Tag(name = "notices")
@CommonProblems
public class NoticeResource {
    private final NoticeService notices;

    NoticeResource(NoticeService notices) {
        this.notices = notices;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listNotices",
            summary = "My notices",
            description =
                    "What the caller is told, over all schools, newest first. Notices are kept for a year, and for three"
                            + " months after they were read.")
    @APIResponse(responseCode = "200", description = "A part of the notices.")
    public NoticeAnswers.NoticeList listNotices(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        return NoticeAnswers.NoticeList.of(notices.list(limit, cursor));
    }

    @POST
    @Path("/reading")
    @SignedIn
    @Operation(
            operationId = "readNotices",
            summary = "I have read my notices",
            description = "The caller has read the notices up to a moment. A repeat changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted.")
    public void readNotices(@NotNull @Valid NoticeAnswers.NoticesRead read) {
        notices.read(read.until());
    }
}
