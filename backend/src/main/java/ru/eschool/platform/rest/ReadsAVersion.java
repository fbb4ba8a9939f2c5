package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ru.eschool.platform.Offered;

/** A read whose ETag is the version that a change names in If-Match, and which is never 304; see {@link Answers}. */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadsAVersion {}
