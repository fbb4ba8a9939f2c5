package ru.eschool.platform.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** JSON pointers (RFC 6901) to the place of a mistake. */
final class Pointers {
    private Pointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    /** The list itself when the path ends at one of its items. */
    static String ofList(List<JsonMappingException.Reference> path) {
        var atItem = !path.isEmpty() && path.getLast().getFieldName() == null;
        return of(atItem ? path.subList(0, path.size() - 1) : path);
    }

    /** Method name and parameter name are left out for a body; a parameter outside the body is named by itself. */
    static String of(Path path) {
        var pointer = new StringBuilder();
        String parameter = "";
        for (var step : path) {
            if (step.getKind() == ElementKind.PARAMETER) {
                parameter = step.getName();
            }
            if (step.getKind() == ElementKind.PROPERTY || step.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (step.isInIterable() && step.getIndex() != null) {
                    pointer.append('/').append(step.getIndex());
                }
                if (step.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escape(step.getName()));
                }
            }
        }
        return pointer.isEmpty() ? "/" + parameter : pointer.toString();
    }

    /** A parameter of the address. */
    static String ofParameter(String name) {
        return "/" + escape(name);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
