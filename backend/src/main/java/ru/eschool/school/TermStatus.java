package ru.eschool.school;

import ru.eschool.platform.Closed;

/** Whether records of a term can be changed freely: a closed one admits corrections by request only (001 §3.2). */
@Closed
public enum TermStatus {
    OPEN,
    CLOSED
}
