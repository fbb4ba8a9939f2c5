package ru.eschool.events;

import java.util.List;

/** Is told of everything that changes in the schools, by the one thread of this instance that reads the feed. */
public interface ChangeListener {
    /**
     * Takes the changes that have come since the last call, in the order of the feed. Called outside of any transaction,
     * also with an empty list every now and then; must not keep the feed waiting.
     */
    void changed(List<Change> changes);

    /** Changes up to a position are not told: too many have come at once, or they could not be taken. */
    void missed(long position);
}
