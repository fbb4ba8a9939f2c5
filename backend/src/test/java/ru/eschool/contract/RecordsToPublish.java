package ru.eschool.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;

/** Records as they stand in {@code rest} packages, here where the build of the service does not find them. */
public final class RecordsToPublish {
    private RecordsToPublish() {}

    public record Gate(
            String name,
            @MayBeAbsent Integer width,
            @MayBeAbsent Wing wing) {}

    public record Wing(@MayBeAbsent Paint paint) {}

    public enum Paint {
        WHITE
    }

    public static class Building {
        public record Gate(String name) {}
    }

    public static class Corridor {
        public record Paint(String name) {}
    }

    @Schema(name = "Gate")
    public record NamedAlike(String name) {}

    @Schema(name = "OtherGate")
    public record NamedOtherwise(List<Wing> wings) {}
}
