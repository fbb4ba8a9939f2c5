package ru.eschool.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The loopback ports of one stack. */
record Ports(int postgres, int keycloak, int keycloakManagement, int api, int web, int mobile) {
    private static final int LOWEST_RANDOM = 20_000;
    private static final int LOWEST_OUTGOING = 32_768;

    static final Ports DEFAULT = new Ports(15432, 8180, 8181, 8080, 8100, 8101);

    static Ports from(int base) {
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5);
    }

    /** The ports that a data folder remembers, in the order of {@link #byName}. */
    static Ports of(String remembered) {
        int[] numbers = Stream.of(remembered.strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Ports(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    /** Free ports in a row, below those that the system gives to outgoing connections. */
    static Ports random() {
        while (true) {
            Ports ports = from(ThreadLocalRandom.current().nextInt(LOWEST_RANDOM, LOWEST_OUTGOING - 5));
            if (ports.byName().values().stream().allMatch(Ports::isFree)) {
                return ports;
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
