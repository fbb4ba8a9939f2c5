package ru.eschool.school;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Closed;

/** Whether records of a term can be changed freely: a closed one admits corrections by request only (001 §3.2). */
@Closed
@Schema(description = "Whether records of a term can be changed freely or, once it is CLOSED, by request only.")
public enum TermStatus {
    OPEN,
    CLOSED
}
