package ru.eschool.platform.rest;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The limits of bodies in words of the contract, made from the annotations that decide them. */
final class OperationBodies {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName BODY_LIMIT = DotName.createSimple(BodyLimit.class);
    private static final DotName TAKES_A_FILE = DotName.createSimple(TakesAFile.class);
    private static final int MIB = 1024 * 1024;

    private final Map<String, Integer> limits = new HashMap<>();

    private OperationBodies() {}

    static OperationBodies of(IndexView index) {
        var bodies = new OperationBodies();
        for (var operation : index.getAnnotations(OPERATION)) {
            bodies.limits.put(
                    operation.value("operationId").asString(),
                    limit(operation.target().asMethod()));
        }
        return bodies;
    }

    private static int limit(MethodInfo method) {
        if (method.hasAnnotation(TAKES_A_FILE)) {
            return TakesAFile.class.getAnnotation(BodyLimit.class).value();
        }
        var own = method.annotation(BODY_LIMIT);
        return own == null ? BodyLimit.USUAL : own.value().asInt();
    }

    /** «256 KiB» or «10 MiB». */
    String limit(String operationId) {
        var limit = limits.get(operationId);
        return limit < MIB ? limit / 1024 + " KiB" : limit / MIB + " MiB";
    }
}
