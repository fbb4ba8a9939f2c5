package ru.eschool.audit.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How the links of a school's history chain hang together. */
final class HistoryChain {
    private HistoryChain() {}

    /** What a link's digest starts from: the digest before, or the school's id for the first link. */
    static byte[] previous(UUID schoolId, byte[] digestBefore) {
        return digestBefore == null ? schoolId.toString().getBytes(StandardCharsets.US_ASCII) : digestBefore;
    }
}
