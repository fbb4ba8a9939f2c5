package ru.eschool.platform.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import ru.eschool.platform.Problem;
import ru.eschool.platform.table.UploadedFile;

/** Puts the body of an upload on the disk and takes it away when the request ends, however it ends. */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadedFileReader implements MessageBodyReader<UploadedFile> {
    private static final Logger LOG = Logger.getLogger(UploadedFileReader.class);
    private static final int RETRY_SECONDS = 30;

    private final RoutingContext request;

    UploadedFileReader(RoutingContext request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == UploadedFile.class;
    }

    @Override
    public UploadedFile readFrom(
            Class<UploadedFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        var file = taken(body);
        request.addEndHandler(ended -> file.close());
        return file;
    }

    // A body that breaks off or comes too slowly has its own refusal: what fails here is the disk.
    private static UploadedFile taken(InputStream body) {
        try {
            return UploadedFile.take(body);
        } catch (IOException full) {
            LOG.errorf("An upload could not be put on the disk: %s", full.toString());
            throw Problem.of(503, "upload-disk").retryAfter(RETRY_SECONDS);
        }
    }
}
