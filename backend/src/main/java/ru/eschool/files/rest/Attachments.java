package ru.eschool.files.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ru.eschool.files.KeptFile;
import ru.eschool.files.KeptFiles;
import ru.eschool.platform.Offered;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.Disposition;

/**
 * Answers with a file to be saved. No browser may show it as a page of this service, whatever is in it; it goes from the
 * disk to the network without a thread waiting for a slow reader.
 */
@Offered
@RequestScoped
public class Attachments {
    private final KeptFiles files;
    private final Conditional conditional;
    private final RoutingContext routing;

    Attachments(KeptFiles files, Conditional conditional, RoutingContext routing) {
        this.files = files;
        this.conditional = conditional;
        this.routing = routing;
    }

    /** The file, which the caller may read; 304 when the caller has the same bytes. */
    public Response of(UUID schoolId, KeptFile file) {
        var tag = new EntityTag(file.sha256());
        // A file has no versions that somebody could insist on: only what the caller holds already counts.
        if (conditional.isKnown(tag)) {
            return guarded(Response.notModified(), tag).build();
        }
        var opened = files.open(schoolId, file.id());
        routing.addEndHandler(ended -> opened.close());
        return guarded(Response.ok(opened.path().toFile(), file.mediaType()), tag)
                .header("Content-Disposition", Disposition.attachment(ofAscii(file.name()), file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                // As it is: the tag stands for these very bytes.
                .header(HttpHeaders.CONTENT_ENCODING, "identity")
                .build();
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, X-Acting-Role");
    }

    private static String ofAscii(String name) {
        var dot = name.lastIndexOf('.');
        return "file" + name.substring(dot);
    }
}
