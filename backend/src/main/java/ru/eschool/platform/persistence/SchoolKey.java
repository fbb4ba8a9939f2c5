package ru.eschool.platform.persistence;

import java.io.Serializable;
import java.util.UUID;

/** The key of a record that belongs to a school. */
public record SchoolKey(UUID schoolId, UUID id) implements Serializable {}
