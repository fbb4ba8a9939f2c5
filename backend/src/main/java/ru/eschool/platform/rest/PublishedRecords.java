package ru.eschool.platform.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import ru.eschool.platform.Closed;

/**
 * The records of the {@code rest} packages with the records and enums that they are made of, by the names under which the
 * contract shows them. One name stands for one type.
 */
final class PublishedRecords {
    private static final Pattern REST = Pattern.compile("ru\\.eschool\\..*\\.rest");
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName CLOSED = DotName.createSimple(Closed.class);
    private static final DotName MAY_BE_ABSENT = DotName.createSimple(MayBeAbsent.class);

    private final Map<String, ClassInfo> byName = new HashMap<>();

    private PublishedRecords() {}

    /**
     * Collects them.
     *
     * @throws IllegalStateException when two types would be published under one name
     */
    static PublishedRecords of(IndexView index) {
        return of(index, REST);
    }

    static PublishedRecords of(IndexView index, Pattern packages) {
        var published = new PublishedRecords();
        Deque<ClassInfo> open = index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && packages.matcher(type.name().packagePrefix()).matches())
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            var type = open.pop();
            if (published.add(type)) {
                type.recordComponents().forEach(component -> addTypes(open, component.type(), index));
            }
        }
        return published;
    }

    // Components of other kinds (dates, ids, services of a record that is no answer) are published by no name of ours.
    private static void addTypes(Deque<ClassInfo> open, Type type, IndexView index) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type.asParameterizedType().arguments().forEach(argument -> addTypes(open, argument, index));
        } else if (type.name().toString().startsWith("ru.eschool.")) {
            var found = index.getClassByName(type.name());
            if (found != null && (found.isRecord() || found.isEnum())) {
                open.push(found);
            }
        }
    }

    private boolean add(ClassInfo type) {
        var other = byName.putIfAbsent(name(type), type);
        if (other != null && !other.name().equals(type.name())) {
            throw new IllegalStateException("The contract would show two types as " + name(type) + ": " + other.name()
                    + " and " + type.name() + "; give one another name, or @Schema(name = …)");
        }
        return other == null;
    }

    private static String name(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    /**
     * The fields that an answer of this name may leave out.
     *
     * @throws IllegalStateException when the contract shows a type that belongs to no {@code rest} package
     */
    Set<String> fieldsThatMayBeAbsent(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("The contract shows " + name
                    + ", which is neither a record of a rest package nor a part of one: answers are records in rest");
        }
        return type.recordComponents().stream()
                .filter(component -> component.hasAnnotation(MAY_BE_ABSENT))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the enumerations that no later version adds to. */
    Set<String> closedEnumerations() {
        return byName.entrySet().stream()
                .filter(type -> type.getValue().hasDeclaredAnnotation(CLOSED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
