package ru.eschool.consents.domain;

import java.util.List;
import java.util.UUID;
import ru.eschool.consents.ConsentPurpose;

/**
 * How many pupils of a class have answered.
 *
 * @param agreed pupils of whom at least one guardian has a standing agreement
 * @param stopped pupils whose diary is delivered to nobody
 */
public record ConsentShare(
        UUID classId, String className, int pupils, int agreed, int stopped, List<OfPurpose> purposes) {
    /** Answers of a purpose; the rest of the class has not answered. */
    public record OfPurpose(ConsentPurpose purpose, int given, int refused, int withdrawn) {}
}
