package ru.eschool.platform.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import ru.eschool.platform.Problem;

class BodiesInFlightTest {
    private final BodiesInFlight bodies = new BodiesInFlight();

    private static int refusal(BodiesInFlight.Body body, int bytes) {
        return assertThrows(Problem.class, () -> body.hold(bytes)).status();
    }

    @Test
    void oneSenderHoldsAPartOfTheRoom() {
        bodies.begin("a").hold(BodiesInFlight.BYTES_OF_ONE);
        assertEquals(429, refusal(bodies.begin("a"), 20_000));
        bodies.begin("b").hold(20_000);
    }

    @Test
    void whenTheRoomIsFullOnlySmallBodiesComeIn() {
        for (var sender : new String[] {"a", "b", "c"}) {
            bodies.begin(sender).hold(BodiesInFlight.BYTES_OF_ONE);
        }
        assertEquals(503, refusal(bodies.begin("d"), 20_000));
        assertDoesNotThrow(() -> bodies.begin("d").hold(2_000));
    }

    @Test
    void theEndOfARequestGivesItsRoomBackOnce() {
        var first = bodies.begin("a");
        first.hold(BodiesInFlight.BYTES_OF_ONE);
        first.end();
        first.end();
        first.hold(1);
        var second = bodies.begin("a");
        second.hold(BodiesInFlight.BYTES_OF_ONE);
        assertEquals(429, refusal(second, 1));
    }

    @Test
    void oneSenderHasOnlySoManyBodiesAtOnce() {
        for (var i = 0; i < BodiesInFlight.REQUESTS_OF_ONE; i++) {
            bodies.begin("a");
        }
        assertEquals(429, assertThrows(Problem.class, () -> bodies.begin("a")).status());
    }
}
