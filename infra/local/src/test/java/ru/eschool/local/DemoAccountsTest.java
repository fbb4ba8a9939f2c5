package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    private static final String SUBJECT = UUID.nameUUIDFromBytes(
                    "eschool-demo:s2-teacher2".getBytes(StandardCharsets.UTF_8))
            .toString();

    @Test
    void onlyTheGeneratorsOwnAccountsAreGivenTheKnownPassword() {
        assertTrue(new DemoAccounts.Account("s2-teacher2", SUBJECT, true, true).isDemo());
        assertFalse(new DemoAccounts.Account("s2-registered", SUBJECT, true, true).isDemo());
        assertFalse(new DemoAccounts.Account("s2-teacher2", UUID.randomUUID().toString(), true, true).isDemo());
    }

    @Test
    void anAccountHasTheSubjectThatTheDatabaseKnowsAndItsCoarseRoles() {
        var account = new DemoAccounts.Account("s2-teacher2", SUBJECT, true, true);
        var user = DemoAccounts.user(account, new ObjectMapper().createObjectNode());
        assertEquals(SUBJECT, user.get("id").asText());
        assertEquals("[\"staff\",\"family\"]", user.get("realmRoles").toString());
        var guardian = new DemoAccounts.Account("s2-guardian", SUBJECT, false, true);
        assertEquals(
                "[\"family\"]",
                DemoAccounts.user(guardian, new ObjectMapper().createObjectNode())
                        .get("realmRoles")
                        .toString());
    }
}
