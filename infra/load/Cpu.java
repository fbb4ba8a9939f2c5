import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** CPU time and memory of the service and of PostgreSQL with all its processes, from /proc. */
final class Cpu {
    private static final double MICROS_PER_TICK = 1_000_000.0 / 100;

    private final long service;
    private final long postgres;

    Cpu(Path data) throws IOException {
        service = pid(data, "backend");
        postgres = pid(data, "postgres");
    }

    private static long pid(Path data, String part) throws IOException {
        return Long.parseLong(Files.readString(data.resolve("run").resolve(part)).split(" ")[0]);
    }

    /** Microseconds of user and system time so far. */
    double ofService() throws IOException {
        return ticks(service) * MICROS_PER_TICK;
    }

    /** Ended server processes count through their parent's waited-for time. */
    double ofPostgres() throws IOException {
        while (true) {
            try {
                double sum = 0;
                for (var pid : tree(postgres)) {
                    sum += ticks(pid) * MICROS_PER_TICK;
                }
                return sum;
            } catch (NoSuchFileException endedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    private static long ticks(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    private static Set<Long> tree(long root) {
        var pids = new TreeSet<Long>();
        pids.add(root);
        ProcessHandle.of(root).ifPresent(handle -> handle.descendants().forEach(child -> pids.add(child.pid())));
        return pids;
    }

    /** Resident memory of a part in MiB; shared pages of PostgreSQL are counted once (Pss). */
    static long mebibytes(Path data, String part) throws IOException {
        long kibibytes = 0;
        for (var pid : tree(pid(data, part))) {
            try {
                for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                    if (line.startsWith("Pss:")) {
                        kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
                    }
                }
            } catch (IOException ended) {
                // a server process that ended meanwhile
            }
        }
        return kibibytes / 1024;
    }
}
