package ru.eschool.platform.rest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import ru.eschool.platform.OpenToAll;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.SignedIn;

/**
 * What the annotations of an operation say of it, as far as the contract repeats it.
 *
 * @param admission who may call it at all
 * @param roles the roles of persons that may, where they count
 * @param scope what a machine account needs; empty where it needs none or may not
 * @param machines whether machine accounts may call it
 * @param conditional whether it is read with If-None-Match
 * @param versioned whether its answer carries the version as ETag
 */
record OperationTraits(
        Admission admission, List<Role> roles, String scope, boolean machines, boolean conditional, boolean versioned) {
    /** Everybody, whoever is signed in, or whoever acts in a role of the school. */
    enum Admission {
        EVERYBODY,
        SIGNED_IN,
        IN_A_ROLE
    }

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName PERMITTED = DotName.createSimple(Permitted.class);
    private static final DotName SIGNED_IN = DotName.createSimple(SignedIn.class);
    private static final DotName OPEN_TO_ALL = DotName.createSimple(OpenToAll.class);
    private static final DotName CONDITIONAL = DotName.createSimple(ConditionalRead.class);
    private static final DotName READS_A_VERSION = DotName.createSimple(ReadsAVersion.class);
    private static final DotName CHANGES_A_VERSION = DotName.createSimple(ChangesAVersion.class);

    /**
     * The traits of all operations, by operationId.
     *
     * @throws IllegalStateException when an operation says nothing about who may call it
     */
    static Map<String, OperationTraits> of(IndexView index) {
        var traits = new HashMap<String, OperationTraits>();
        for (var operation : index.getAnnotations(OPERATION)) {
            var method = operation.target().asMethod();
            traits.put(operation.value("operationId").asString(), of(method));
        }
        return traits;
    }

    private static OperationTraits of(MethodInfo method) {
        var conditional = method.hasAnnotation(CONDITIONAL);
        var versioned = conditional || method.hasAnnotation(READS_A_VERSION) || method.hasAnnotation(CHANGES_A_VERSION);
        if (method.hasAnnotation(OPEN_TO_ALL)) {
            return new OperationTraits(Admission.EVERYBODY, List.of(), "", true, conditional, versioned);
        }
        var signedIn = method.annotation(SIGNED_IN);
        if (signedIn != null) {
            var machines = signedIn.value("machines");
            return new OperationTraits(
                    Admission.SIGNED_IN,
                    List.of(),
                    "",
                    machines != null && machines.asBoolean(),
                    conditional,
                    versioned);
        }
        var permitted = method.annotation(PERMITTED);
        if (permitted == null) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        var scope = scope(permitted);
        return new OperationTraits(
                Admission.IN_A_ROLE, roles(permitted), scope, !scope.isEmpty(), conditional, versioned);
    }

    private static List<Role> roles(AnnotationInstance permitted) {
        return Arrays.stream(permitted.value().asEnumArray())
                .map(Role::valueOf)
                .sorted()
                .distinct()
                .toList();
    }

    private static String scope(AnnotationInstance permitted) {
        AnnotationValue scope = permitted.value("scope");
        return scope == null ? "" : scope.asString();
    }

    /** The sentence of the contract that says who may call the operation. */
    String whoMayCallIt() {
        return switch (admission) {
            case EVERYBODY -> "For everybody, signed in or not.";
            case SIGNED_IN -> "For everybody who is signed in" + (machines ? ", and machine accounts." : ".");
            case IN_A_ROLE ->
                "For " + persons() + (machines ? ", and machine accounts with the scope `" + scope + "`." : ".");
        };
    }

    private String persons() {
        return String.join(", ", roles.stream().map(Role::name).toList());
    }
}
