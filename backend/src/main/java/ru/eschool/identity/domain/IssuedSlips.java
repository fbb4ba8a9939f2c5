package ru.eschool.identity.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;

/**
 * The slips of the last minutes, for a request that is repeated because its answer was lost. Only in memory: a code that can
 * be read later could be used by whoever reads it.
 */
@Singleton
class IssuedSlips {
    private static final int MOST = 2_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Cache<Asked, AccessSlip> slips =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Acting acting;

    private record Asked(UUID schoolId, UUID accountId, String key) {}

    IssuedSlips(Acting acting) {
        this.acting = acting;
    }

    void remember(String key, AccessSlip slip) {
        slips.put(asked(key), slip);
    }

    Optional<AccessSlip> find(String key, UUID personId) {
        return Optional.ofNullable(slips.getIfPresent(asked(key)))
                .filter(slip -> slip.personId().equals(personId));
    }

    private Asked asked(String key) {
        return new Asked(acting.schoolId(), acting.accountId(), key.strip().toLowerCase(Locale.ROOT));
    }
}
