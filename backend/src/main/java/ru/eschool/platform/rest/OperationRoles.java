package ru.eschool.platform.rest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import ru.eschool.platform.OpenToAll;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.SignedIn;

/** The sentence of the contract that says who may call an operation, made from the annotation that decides it. */
final class OperationRoles {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName PERMITTED = DotName.createSimple(Permitted.class);
    private static final DotName SIGNED_IN = DotName.createSimple(SignedIn.class);
    private static final DotName OPEN_TO_ALL = DotName.createSimple(OpenToAll.class);

    private final Map<String, String> sentences = new HashMap<>();

    private OperationRoles() {}

    /**
     * Reads the annotations of all operations.
     *
     * @throws IllegalStateException when an operation says nothing about who may call it
     */
    static OperationRoles of(IndexView index) {
        var roles = new OperationRoles();
        for (var operation : index.getAnnotations(OPERATION)) {
            var method = operation.target().asMethod();
            roles.sentences.put(operation.value("operationId").asString(), sentence(method));
        }
        return roles;
    }

    String sentence(String operationId) {
        return sentences.get(operationId);
    }

    private static String sentence(MethodInfo method) {
        if (method.hasAnnotation(OPEN_TO_ALL)) {
            return "For everybody, signed in or not.";
        }
        if (method.hasAnnotation(SIGNED_IN)) {
            var machines = method.annotation(SIGNED_IN).value("machines");
            return "For everybody who is signed in"
                    + (machines != null && machines.asBoolean() ? ", and machine accounts." : ".");
        }
        var permitted = method.annotation(PERMITTED);
        if (permitted == null) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        return "For " + persons(permitted) + machines(permitted) + ".";
    }

    private static String persons(AnnotationInstance permitted) {
        var named = Arrays.stream(permitted.value().asEnumArray())
                .map(Role::valueOf)
                .sorted()
                .map(Role::name)
                .distinct()
                .toList();
        return String.join(", ", named);
    }

    private static String machines(AnnotationInstance permitted) {
        var scope = permitted.value("scope");
        return scope == null || scope.asString().isEmpty()
                ? ""
                : ", and machine accounts with the scope `" + scope.asString() + "`";
    }
}
