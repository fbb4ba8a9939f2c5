package ru.eschool.exchange.people.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands above the columns of a sheet, by which it is known again: in any order of the columns, whatever the letters'
 * size and the empty columns. Columns under the same words can only be told apart by their places, so that such a head is
 * known again in its own order only.
 *
 * @param texts without the empty ones at the end
 */
record WrittenHead(List<String> texts) {

    static WrittenHead of(List<String> written) {
        var texts = new ArrayList<>(written.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .toList());
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return new WrittenHead(List.copyOf(texts));
    }

    /** As it was shown. */
    static WrittenHead of(ListHead head) {
        var written = new ArrayList<String>();
        for (var column : head.columns()) {
            var place = PupilColumns.column(column.letter());
            while (written.size() <= place) {
                written.add("");
            }
            written.set(place, column.head());
        }
        return of(written);
    }

    String key() {
        var named = texts.stream().filter(text -> !text.isEmpty()).sorted().toList();
        return new HashSet<>(named).size() == named.size() ? digest("in any order\n" + joined(named)) : keyInOrder();
    }

    /** Under which everything was kept before the order of the columns ceased to matter. */
    String keyInOrder() {
        return digest(joined(texts).stripTrailing());
    }

    /**
     * Of each column, empty without a head. The words themselves are not for keeping: above a list without a head it is
     * the first pupil who is taken for one.
     */
    List<String> digests() {
        var key = key();
        return texts.stream()
                .map(text -> text.isEmpty() ? "" : digest(key + text))
                .toList();
    }

    /** Where the columns are of which something was said; empty when one of them cannot be found for certain. */
    Optional<Map<Integer, ColumnMeaning>> meanings(ColumnMatching matching) {
        var here = digests();
        var inOrder = matching.heads().isEmpty()
                ? matching.head().equals(keyInOrder())
                : matching.heads().equals(here);
        var meanings = new TreeMap<Integer, ColumnMeaning>();
        for (var said : matching.meanings().entrySet()) {
            var place = PupilColumns.column(said.getKey());
            if (!inOrder) {
                var head = place < matching.heads().size() ? matching.heads().get(place) : "";
                place = head.isEmpty() ? -1 : here.indexOf(head);
            }
            if (place < 0) {
                return Optional.empty();
            }
            meanings.put(place, said.getValue());
        }
        return Optional.of(meanings);
    }

    private static String joined(List<String> texts) {
        return String.join("\n", texts);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
