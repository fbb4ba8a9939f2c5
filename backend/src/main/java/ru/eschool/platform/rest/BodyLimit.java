package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ru.eschool.platform.Offered;

/** How many bytes the body of an operation may have; 256 KiB where nothing is said. */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface BodyLimit {
    /** Without the annotation. */
    int USUAL = 256 * 1024;

    /** Bytes. */
    int value();
}
