package ru.eschool.audit.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The seals as the service's log tells them. The database's superuser can compute a whole chain anew or cut off its end; not
 * in a log that has left the machine.
 */
public final class LoggedSeals {
    private static final Pattern LINE = Pattern.compile(
            "history sealed: school ([0-9a-f-]{36}) link (\\d+) up to \\d+ at \\S+ digest ([0-9a-f]{64})");
    private static final HexFormat HEX = HexFormat.of();

    private final Map<UUID, Map<Long, byte[]>> digests = new HashMap<>();

    /** What the service writes about a seal that it has made; names nobody. */
    public static String line(UUID schoolId, long number, long upToSeq, Instant moment, byte[] digest) {
        return "history sealed: school %s link %d up to %d at %s digest %s"
                .formatted(schoolId, number, upToSeq, moment, HEX.formatHex(digest));
    }

    /** Takes over the seals that a log tells, in whatever form its lines are. */
    public void read(BufferedReader log) throws IOException {
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            var seal = LINE.matcher(line);
            while (seal.find()) {
                digests.computeIfAbsent(UUID.fromString(seal.group(1)), school -> new HashMap<>())
                        .put(Long.parseLong(seal.group(2)), HEX.parseHex(seal.group(3)));
            }
        }
    }

    /** The digests of a school's seals by number. */
    Map<Long, byte[]> of(UUID schoolId) {
        return digests.getOrDefault(schoolId, Map.of());
    }

    /** How many seals the logs told. */
    public int size() {
        return digests.values().stream().mapToInt(Map::size).sum();
    }
}
