package ru.eschool.journal.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The order of a Russian class list: «ё» beside «е», whatever collation the database has. */
public final class NameOrder {
    private NameOrder() {}

    public static <T> List<T> sorted(List<T> people, Function<T, String> lastName, Function<T, String> firstName) {
        // A Collator is not safe for use by several threads at once.
        var collator = Collator.getInstance(Locale.of("ru"));
        return people.stream()
                .sorted(Comparator.comparing(lastName, collator).thenComparing(firstName, collator))
                .toList();
    }
}
