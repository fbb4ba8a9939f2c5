package ru.eschool.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Takes many records through a transaction slice by slice, so that its memory does not grow with their number. */
final class Slices {
    private static final int SIZE = 500;

    private Slices() {}

    /** Flushes after every slice and stops watching what was flushed. */
    static <E> void each(PanacheRepositoryBase<?, ?> records, Collection<E> elements, Consumer<List<E>> work) {
        var all = new ArrayList<>(elements);
        for (int from = 0; from < all.size(); from += SIZE) {
            work.accept(all.subList(from, Math.min(from + SIZE, all.size())));
            records.flush();
            records.getEntityManager().clear();
        }
    }
}
