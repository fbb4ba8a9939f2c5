package ru.eschool.school;

/** Whether records of a term can be changed freely: a closed one admits corrections by request only (001 §3.2). */
public enum TermStatus {
    OPEN,
    CLOSED
}
