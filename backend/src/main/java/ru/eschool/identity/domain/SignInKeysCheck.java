package ru.eschool.identity.domain;

import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the realm's keys have been had. An instance without them can serve nobody and must not replace one that
 * has them; one that has them stays ready while Keycloak is away, since it verifies tokens by itself.
 */
@Readiness
@ApplicationScoped
public class SignInKeysCheck implements HealthCheck {
    private static final String NAME = "Sign-in keys";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TenantConfigBean tenants;

    SignInKeysCheck(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(had()).build();
    }

    private boolean had() {
        try {
            return tenants.getDefaultTenant()
                    .initialize()
                    .await()
                    .atMost(PATIENCE)
                    .ready();
        } catch (RuntimeException keycloakIsAway) {
            return false;
        }
    }
}
