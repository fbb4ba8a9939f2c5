package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ru.eschool.platform.Offered;

/** An upload of a file as it is, at most 10 MiB; it is kept on the disk until the request ends. */
@Offered
@BodyLimit(10 * 1024 * 1024)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesAFile {}
