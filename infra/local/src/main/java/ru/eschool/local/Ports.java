package ru.eschool.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loopback ports of one stack. */
record Ports(int postgres, int keycloak, int keycloakManagement, int api, int web, int mobile) {
    static final Ports DEFAULT = new Ports(15432, 8180, 8181, 8080, 8100, 8101);

    static Ports from(int base) {
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5);
    }

    /** Free ports, told apart by holding all of them open until the last is known. */
    static Ports random() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] free = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(free[0], free[1], free[2], free[3], free[4], free[5]);
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PostgreSQL", postgres);
        ports.put("Keycloak", keycloak);
        ports.put("Keycloak management", keycloakManagement);
        ports.put("API", api);
        ports.put("web", web);
        ports.put("mobile", mobile);
        return ports;
    }

    void requireFree() {
        byName().forEach((name, port) -> {
            if (!isFree(port)) {
                throw new Failure("port.taken", port, name);
            }
        });
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloak;
    }

    String issuer() {
        return keycloakUrl() + "/realms/eschool";
    }

    String apiUrl() {
        return "http://localhost:" + api;
    }

    String webUrl() {
        return "http://localhost:" + web;
    }

    String mobileUrl() {
        return "http://localhost:" + mobile;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }
}
