package ru.eschool.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** What other features are told about names. */
@SchoolTest
class PeopleNamesTest {

    @Inject
    People people;

    @Inject
    Acting acting;

    private <T> T as(String login, Role role, Callable<T> question) {
        acting.begin("test");
        acting.claim(new Acting.Claim(
                Tokens.subject(login),
                null,
                Set.of("staff", "family"),
                SchoolIds.SCHOOL,
                role,
                Set.of(role),
                "",
                java.time.Instant.MAX));
        return QuarkusTransaction.requiringNew().call(question);
    }

    @Test
    @ActivateRequestContext
    void peopleAreCalledAsListsCallThem() {
        var names = as(
                "deputy",
                Role.DEPUTY_HEAD,
                () -> people.names(List.of(PeopleIds.TEACHER, PeopleIds.PUPIL_1, PeopleIds.FOREIGN_PUPIL)));
        assertEquals(Map.of(PeopleIds.TEACHER, "Петрова Ольга Ивановна", PeopleIds.PUPIL_1, "Алексеева Анна"), names);
    }
}
