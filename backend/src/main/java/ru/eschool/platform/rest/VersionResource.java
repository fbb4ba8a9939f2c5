package ru.eschool.platform.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.platform.OpenToAll;

/** Tells a client whether it is still able to talk to this service. */
@Path("/api/v1/version")
@Tag(name = "platform")
public class VersionResource {
    private final ServiceVersion version;

    VersionResource(
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "eschool.minimum-client-version") String minimumClientVersion) {
        this.version = new ServiceVersion(version, "v1", minimumClientVersion);
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "getVersion",
            summary = "Version of the service",
            description = "A client older than `minimumClientVersion` asks its user to update.")
    @APIResponse(responseCode = "200", description = "The version.")
    public ServiceVersion getVersion() {
        return version;
    }

    /**
     * The service's version.
     *
     * @param minimumClientVersion the oldest client that still works
     */
    @Schema(
            description =
                    "The version of the service and of its contract, and the oldest client that still works with it.")
    public record ServiceVersion(String version, String apiVersion, String minimumClientVersion) {}
}
