package ru.eschool.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A room of the service: a package directly below {@code ru.eschool} that owns everything of one matter. Its root package
 * is what others may use of it, beside what it marks as {@link Offered}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {
    /** The features below that it uses; all stand on the platform, which needs no mention. */
    String[] uses() default {};

    /** What its operations are about, in one sentence of the contract; empty where it has none. */
    String about() default "";
}
