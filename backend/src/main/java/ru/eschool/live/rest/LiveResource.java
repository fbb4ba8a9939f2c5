package ru.eschool.live.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import ru.eschool.live.domain.Listener;
import ru.eschool.live.domain.LiveMessage;
import ru.eschool.live.domain.LiveService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** The stream that tells an open screen what has changed. */
@Path("/api/v1/schools/{schoolId}/live")
@Tag(name = "live")
@CommonProblems
public class LiveResource {
    private static final int AN_HOUR = 3600;

    private final LiveService live;
    private final LiveTexts texts;

    LiveResource(LiveService live, LiveTexts texts) {
        this.live = live;
        this.texts = texts;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    // A proxy that keeps the answer back until it is whole would keep it for ever.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.GUARDIAN, Role.STUDENT})
    @Operation(
            operationId = "listenToChanges",
            summary = "What has changed, while it changes",
            description =
                    "A stream of server-sent events. Each event holds what has changed of the things the caller may"
                            + " see: a teacher hears of the own journals and lessons, a class teacher of the own class, a guardian"
                            + " of own children unless blocked, a pupil of oneself; who leads the school, of everything. It says"
                            + " what to read anew, never a value. The first event says from where the stream goes on; a comment"
                            + " every few seconds shows that the line is alive. The stream ends with the token, within a second"
                            + " after the right has gone, and when the reader does not keep up; `Last-Event-ID` continues it"
                            + " without a gap for up to 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveNews.class)))
    @APIResponse(
            responseCode = "429",
            description = "The account has too many streams open; `Retry-After` says when to try again.")
    public Multi<OutboundSseEvent> listenToChanges(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "The id of the last event that was received; what came after it is told first.")
                    @HeaderParam("Last-Event-ID")
                    @Min(0)
                    Long lastEventId,
            @Parameter(
                            description =
                                    "How long to listen at most. 0 tells what was missed and ends, for networks in"
                                            + " which a proxy holds streams back.")
                    @QueryParam("seconds")
                    @DefaultValue("3600")
                    @Min(0)
                    @Max(AN_HOUR)
                    int seconds,
            @jakarta.ws.rs.core.Context Sse sse,
            @jakarta.ws.rs.core.Context HttpServerRequest request) {
        if (seconds == 0) {
            return Multi.createFrom().item(texts.event(sse, live.missed(lastEventId)));
        }
        var listener = live.open(lastEventId, Duration.ofSeconds(seconds));
        return Multi.createFrom()
                .emitter(emitter -> connect(listener, emitter, sse, request), BackPressureStrategy.BUFFER);
    }

    private void connect(
            Listener listener, MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, HttpServerRequest request) {
        listener.connect(new Listener.Line() {
            @Override
            public void send(LiveMessage message) {
                emitter.emit(texts.event(sse, message));
            }

            @Override
            public void end() {
                emitter.complete();
            }

            @Override
            public void hangUp() {
                request.response().reset();
            }
        });
        emitter.onTermination(() -> live.gone(listener));
        // The listener keeps what the line has not asked for.
        emitter.onRequest(listener::wants);
        // What was asked for at the subscription came before the emitter did.
        if (emitter.requested() > 0) {
            listener.wants(emitter.requested());
        }
    }
}
