package ru.eschool.platform.rest;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Puts the addresses of this installation into the contract that it serves, so that a page or a tool can use it as it is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class InstalledAddresses implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (Arc.container() == null) {
            return; // The build keeps the contract without the addresses of any installation.
        }
        var config = ConfigProvider.getConfig();
        var realm = config.getOptionalValue("quarkus.oidc.token.issuer", String.class)
                .orElseGet(() -> config.getValue("quarkus.oidc.auth-server-url", String.class));
        var flows = contract.getComponents()
                .getSecuritySchemes()
                .get(OperationSecurity.SCHEME)
                .getFlows();
        flows.getAuthorizationCode()
                .authorizationUrl(OperationSecurity.authorizationUrl(realm))
                .tokenUrl(OperationSecurity.tokenUrl(realm));
        flows.getClientCredentials().tokenUrl(OperationSecurity.tokenUrl(realm));
        contract.setServers(List.of(OASFactory.createServer().url("/").description("This installation.")));
    }
}
