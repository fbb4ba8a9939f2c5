import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.JournalApi;
import org.openapitools.client.model.AttendanceCell;

/** What a program of somebody else does with the generated client: no interceptor, no mapper of its own. */
public final class ReadsAGrid {
    private ReadsAGrid() {}

    /** Pupils, lessons and marks of a journal's current term, and the first bell of the first lesson. */
    public static String read(String installation, String token, String school, String journal) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(installation);
        var grid = new JournalApi(client)
                .getJournalGrid(
                        UUID.fromString(journal),
                        UUID.fromString(school),
                        null,
                        null,
                        "TEACHER",
                        null,
                        "en",
                        Map.of("Authorization", "Bearer " + token));
        return grid.getStudents().size() + " pupils, " + grid.getLessons().size() + " lessons, "
                + grid.getMarks().size() + " marks, " + grid.getFrom().getYear();
    }

    /** A value of an open list that the contract did not know when the client was generated. */
    public static String unknownAttendance(String json) throws Exception {
        return ApiClient.createDefaultObjectMapper().readValue(json, AttendanceCell.class).getCode();
    }
}
