package ru.eschool.journal.lesson.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.lesson.domain.LessonChange;

/** What to record; a field that is not sent stays as it is. A class, because null takes homework back. */
@Schema(
        name = "RecordLesson",
        description = "What to record; a field that is not sent stays as it is, and null takes homework back.")
public class RecordLessonRequest {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";

    @Schema(examples = "Линейные уравнения")
    @Size(max = 2000)
    @Pattern(regexp = SOME_TEXT)
    @JsonProperty
    private String topic;

    @Schema(description = "HELD says that the lesson took place.", examples = "HELD")
    @Pattern(regexp = "HELD")
    @JsonProperty
    private String status;

    @Schema(nullable = true, examples = "§ 12, № 345")
    @Size(max = 4000)
    @Pattern(regexp = SOME_TEXT)
    private String homework;

    @JsonIgnore
    private boolean homeworkSent;

    @Schema(description = "The lesson that the homework is due for; the next one without it.")
    @JsonProperty
    private UUID homeworkDueLessonId;

    @JsonProperty
    private Boolean attendanceTaken;

    /** Called for null too, which tells "take it back" from "leave it". */
    @JsonProperty("homework")
    public void setHomework(String homework) {
        this.homework = homework;
        this.homeworkSent = true;
    }

    LessonChange change() {
        return new LessonChange(
                topic == null ? null : topic.strip(),
                status == null ? null : LessonStatus.HELD,
                homework == null ? null : homework.strip(),
                homeworkSent && homework == null,
                homeworkDueLessonId,
                attendanceTaken);
    }
}
