package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void takenPortIsNamedTogetherWithWhatWantedIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertFalse(Ports.isFree(port));
            Ports free = Ports.random();
            Ports ports = new Ports(
                    free.postgres(), free.keycloak(), free.keycloakManagement(), port, free.web(), free.mobile());
            String sentence = assertThrows(Failure.class, ports::requireFree).getMessage();
            assertTrue(sentence.contains(String.valueOf(port)) && sentence.contains("API"), sentence);
        }
    }

    @Test
    void randomPortsAreFreeAndInARow() {
        Ports ports = Ports.random();
        ports.requireFree();
        assertEquals(Ports.from(ports.postgres()), ports);
    }
}
