package ru.eschool.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the roles that may call an operation of a school, {@code {schoolId}} in its path, or of an office above the schools,
 * {@code {officeId}}. The relation (own class, own child, own journal) is checked
 * by the service; the role is proved in the database when the transaction opens.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permitted {
    /** Roles of persons that may call the operation. */
    Role[] value();

    /** The scope that admits a machine account; empty admits none. */
    String scope() default "";
}
