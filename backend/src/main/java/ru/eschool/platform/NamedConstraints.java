package ru.eschool.platform;

import java.util.Collection;

/**
 * What the constraints of a feature's tables mean to a person. A feature brings one implementation as a bean; a broken
 * constraint that nobody names is answered as a conflict without a place.
 */
public interface NamedConstraints {
    /**
     * One constraint of the database.
     *
     * @param name as the database calls it; of a yearly partition without the year
     * @param status 409 where two records meet, 422 where one names what is not there
     * @param code of the problem's text
     * @param pointer to the field of the request that has to change
     */
    record NamedConstraint(String name, int status, String code, String pointer) {}

    Collection<NamedConstraint> all();
}
