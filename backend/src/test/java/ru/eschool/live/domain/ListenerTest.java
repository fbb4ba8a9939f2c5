package ru.eschool.live.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits for a slow line is bounded, and nothing is told out of order or twice. */
class ListenerTest {
    private final List<String> sent = new ArrayList<>();
    private final Listener listener = new Listener(
            null,
            new Audiences.Proved(UUID.randomUUID(), new Audience(true, true, UUID.randomUUID(), Set.of(), Set.of())),
            Instant.MAX,
            0);

    private final Listener.Line line = new Listener.Line() {
        @Override
        public void send(LiveMessage message) {
            sent.add(message.position() + (message.isHeartbeat() ? "♥" : ""));
        }

        @Override
        public void end() {
            sent.add("end");
        }

        @Override
        public void hangUp() {
            sent.add("hung up");
        }
    };

    private boolean tell(long position) {
        return listener.tell(LiveMessage.nothing(position), 0);
    }

    @Test
    void whatWasMissedComesFirstAndWhatItHoldsIsNotToldAgain() {
        listener.connect(line);
        listener.wants(10);
        assertTrue(tell(5));
        assertTrue(tell(7));
        assertEquals(List.of(), sent, "not before it is known what was missed");
        listener.begin(LiveMessage.nothing(6));
        tell(8);
        assertEquals(List.of("6", "7", "8"), sent);
    }

    @Test
    void aLineTakesWhatItHasAskedFor() {
        listener.connect(line);
        listener.begin(LiveMessage.nothing(1));
        tell(2);
        assertEquals(List.of(), sent);
        listener.wants(1);
        assertEquals(List.of("1"), sent);
        listener.wants(Long.MAX_VALUE);
        tell(3);
        assertEquals(List.of("1", "2", "3"), sent);
    }

    @Test
    void aLineThatTakesNothingIsHungUpOn() {
        listener.connect(line);
        listener.begin(LiveMessage.nothing(0));
        int taken = 0;
        while (tell(taken + 1)) {
            taken++;
            assertTrue(taken <= Listener.MOST_WAITING);
        }
        assertEquals(List.of("hung up"), sent);
        listener.wants(5);
        assertTrue(tell(100), "once is enough");
        assertEquals(List.of("hung up"), sent);
    }

    @Test
    void afterTheEndNothingIsToldOfWhatWaited() {
        listener.connect(line);
        listener.begin(LiveMessage.nothing(1));
        tell(2);
        listener.end();
        listener.wants(5);
        tell(3);
        assertEquals(List.of("end"), sent);
    }

    @Test
    void anEndBeforeTheLineIsThereIsItsEnd() {
        listener.begin(LiveMessage.nothing(1));
        listener.end();
        listener.connect(line);
        assertEquals(List.of("end"), sent);
    }

    @Test
    void aHeartbeatMovesOnAndIsAskedForWhenNothingWasSaid() {
        listener.connect(line);
        listener.wants(10);
        listener.begin(LiveMessage.nothing(1));
        assertTrue(listener.isQuiet(100, 100));
        assertFalse(listener.isQuiet(99, 100));
        listener.tell(LiveMessage.heartbeat(1), 100);
        assertFalse(listener.isQuiet(150, 100));
        assertEquals(List.of("1", "1♥"), sent);
    }
}
