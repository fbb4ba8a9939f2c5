package ru.eschool.audit.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.UUID;

/** What a seal covers, as {@code history_digest} computes it. */
public final class SealedRows {
    /** Of each row its number, the letter of its history and the beginning of its digest. */
    static final int PRINT_BYTES = 16;

    private static final int ROW_BYTES = Long.BYTES + 1 + PRINT_BYTES;

    /**
     * The rows of both histories of a school (first parameter) after one number up to another, with the print of each and
     * whether the value of a record's change is what was sealed: true, false, or null when it is gone without an act.
     */
    static final String ROWS = """
            select h.seq, 'v' as history, true as value_holds, substr(sha256(convert_to(jsonb_build_array(h.academic_year,
                       h.seq, h.kind, h.journal_id, h.lesson_id, h.work_id, h.student_id, h.old_value, h.new_value, h.reason,
                       h.actor_id, h.actor_role, h.approved_by, h.request_id,
                       trunc(extract(epoch from h.at) * 1000000)::bigint)::text, 'UTF8')), 1, 16) as print
            from value_history h
            where h.school_id = ? and h.seq > ? and h.seq <= ?
            union all
            select h.seq, 'r', case
                       when v.seq is not null then h.value_digest = sha256(
                           v.salt || convert_to(jsonb_build_array(v.old_values, v.new_values)::text, 'UTF8'))
                       when h.action = 'DESTROYED' then true
                       when exists (select from record_history d where d.school_id = h.school_id and d.destroys = h.seq) then true
                   end, substr(sha256(convert_to(jsonb_build_array(h.seq, h.record, h.record_key, h.person_id, h.action,
                       h.fields, encode(h.value_digest, 'hex'), h.destroys, h.reason, h.actor_id, h.actor_role,
                       trunc(extract(epoch from h.at) * 1000000)::bigint)::text, 'UTF8')), 1, 16)
            from record_history h
            left join record_history_value v on v.school_id = h.school_id and v.seq = h.seq
            where h.school_id = ? and h.seq > ? and h.seq <= ?
            order by 1, 2""";

    /** The digest of a seal of the versions before there were prints: over all rows at once. */
    static final String WITHOUT_PRINTS = """
            select sha256(?::bytea || convert_to(coalesce(string_agg(
                jsonb_build_array(h.academic_year, h.seq, h.kind, h.journal_id, h.lesson_id, h.work_id, h.student_id,
                    h.old_value, h.new_value, h.reason, h.actor_id, h.actor_role, h.approved_by, h.request_id,
                    trunc(extract(epoch from h.at) * 1000000)::bigint)::text, e'\\n' order by h.seq), ''), 'UTF8'))
            from value_history h where h.school_id = ? and h.seq > ? and h.seq <= ?""";

    private SealedRows() {}

    /** What a seal builds on: the seal before, and the first one on its school. */
    public static byte[] previous(UUID schoolId, byte[] digestBefore) {
        return digestBefore == null ? schoolId.toString().getBytes(StandardCharsets.US_ASCII) : digestBefore;
    }

    /** The digest of a seal with these bounds and prints. */
    static byte[] digest(byte[] previous, long number, long after, long upTo, long sealedAtMicros, byte[] prints) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(ByteBuffer.allocate(4 * Long.BYTES)
                    .putLong(number)
                    .putLong(after)
                    .putLong(upTo)
                    .putLong(sealedAtMicros)
                    .array());
            return digest.digest(prints);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean wellFormed(byte[] prints, int rowCount) {
        return prints.length == (long) rowCount * ROW_BYTES;
    }

    /** A row as its seal remembers it, or as it stands now. */
    record Row(long seq, char history, byte[] print) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            var order = Long.compare(seq, other.seq);
            return order != 0 ? order : Character.compare(history, other.history);
        }

        String table() {
            return history == 'v' ? "value_history" : "record_history";
        }

        boolean alike(Row other) {
            return Arrays.equals(print, other.print);
        }
    }

    /** The rows that a seal remembers, in order. */
    static final class Remembered {
        private final ByteBuffer prints;

        Remembered(byte[] prints) {
            this.prints = ByteBuffer.wrap(prints);
        }

        boolean isEmpty() {
            return prints.remaining() < ROW_BYTES;
        }

        Row next() {
            if (isEmpty()) {
                throw new NoSuchElementException();
            }
            var seq = prints.getLong();
            var history = (char) prints.get();
            var print = new byte[PRINT_BYTES];
            prints.get(print);
            return new Row(seq, history, print);
        }
    }
}
