package ru.eschool.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which tables of the database are a feature's own. It alone writes them. Other features may join those that it offers in
 * their reads; the rest is nobody else's business and can change freely.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Tables {
    /** Kept to the feature. */
    String[] own() default {};

    /** The feature's too, and offered to the reads of others. */
    String[] offered() default {};
}
