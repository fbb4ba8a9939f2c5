package ru.eschool.audit.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import ru.eschool.platform.Database;

/** Computes a school's history chain again and names the links whose rows were edited, removed or slipped in. */
@ApplicationScoped
public class HistoryVerifier {
    private final Database database;

    HistoryVerifier(Database database) {
        this.database = database;
    }

    /**
     * A link that does not hold.
     *
     * @param number the link
     * @param expectedRows how many rows were sealed
     * @param foundRows how many rows are there now
     */
    public record BrokenLink(long number, long afterSeq, long upToSeq, int expectedRows, int foundRows) {}

    /**
     * The broken links of a school's chain.
     *
     * @return empty when everything that was sealed is still as it was entered
     */
    @Transactional
    public List<BrokenLink> verify(UUID schoolId) {
        return database.asSystem(handle -> {
            var broken = new ArrayList<BrokenLink>();
            Seal before = null;
            for (var seal : seals(handle, schoolId)) {
                var found = digest(handle, schoolId, seal, before);
                var continues = seal.number() == (before == null ? 1 : before.number() + 1)
                        && seal.afterSeq() == (before == null ? 0 : before.upToSeq());
                if (!continues || !Arrays.equals(found.digest(), seal.digest())) {
                    broken.add(new BrokenLink(
                            seal.number(), seal.afterSeq(), seal.upToSeq(), seal.rowCount(), found.rowCount()));
                }
                before = seal;
            }
            return List.copyOf(broken);
        });
    }

    private static List<Seal> seals(Handle handle, UUID schoolId) {
        return handle.createQuery("""
                        select number, after_seq, up_to_seq, row_count, digest from history_seal
                        where school_id = :school order by number""")
                .bind("school", schoolId)
                .map((row, context) -> new Seal(
                        row.getLong("number"),
                        row.getLong("after_seq"),
                        row.getLong("up_to_seq"),
                        row.getInt("row_count"),
                        row.getBytes("digest")))
                .list();
    }

    private static Found digest(Handle handle, UUID schoolId, Seal seal, Seal before) {
        return handle.createQuery("select row_count, digest from history_digest(:school, :after, :upTo, :previous)")
                .bind("school", schoolId)
                .bind("after", seal.afterSeq())
                .bind("upTo", seal.upToSeq())
                .bind("previous", HistoryChain.previous(schoolId, before == null ? null : before.digest()))
                .map((row, context) -> new Found(row.getInt("row_count"), row.getBytes("digest")))
                .one();
    }

    private record Seal(long number, long afterSeq, long upToSeq, int rowCount, byte[] digest) {}

    private record Found(int rowCount, byte[] digest) {}
}
