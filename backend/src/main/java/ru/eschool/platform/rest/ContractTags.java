package ru.eschool.platform.rest;

import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import ru.eschool.platform.Feature;

/** The tags of the contract are its features; what each is about stands at the feature. */
final class ContractTags {
    private static final DotName FEATURE = DotName.createSimple(Feature.class);

    static final String WITHOUT_WORDS = "(not described yet)";

    private ContractTags() {}

    /** The tags that operations carry, described; a test refuses one without words. */
    static List<Tag> of(OpenAPI contract, IndexView index) {
        var used = new TreeSet<String>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> used.addAll(operation.getTags()));
        return used.stream()
                .map(tag -> OASFactory.createTag().name(tag).description(about(tag, index)))
                .toList();
    }

    private static String about(String tag, IndexView index) {
        var feature = index.getClassByName("ru.eschool." + tag + ".package-info");
        var declared = feature == null ? null : feature.declaredAnnotation(FEATURE);
        if (declared == null || declared.value("about") == null) {
            return WITHOUT_WORDS;
        }
        return declared.value("about").asString();
    }
}
