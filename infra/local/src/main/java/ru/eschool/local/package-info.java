/** The local stack: what {@code ./eschool} does once a JDK and a Maven are found. */
package ru.eschool.local;
