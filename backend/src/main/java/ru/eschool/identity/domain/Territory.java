package ru.eschool.identity.domain;

import java.util.UUID;

/**
 * A region or a municipality.
 *
 * @param municipalities of a region; null for a municipality
 */
public record Territory(UUID id, String name, Integer municipalities, int schools) {}
