package ru.eschool.audit;

import java.util.UUID;

/** The log of staff and machine accounts reading children's data (002). */
public interface AccessLog {

    /**
     * Notes that the acting person reads; a family reading about its own child is not noted.
     *
     * @param operation the operationId
     * @param studentId whose data is read; null when the read covers a class or a journal
     * @param classId the class that is read, or null
     * @param journalId the journal that is read, or null
     */
    void read(String operation, UUID studentId, UUID classId, UUID journalId);
}
