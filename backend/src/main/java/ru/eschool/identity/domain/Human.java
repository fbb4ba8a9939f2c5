package ru.eschool.identity.domain;

import java.util.UUID;

/**
 * Who a person of the school is beyond the school.
 *
 * @param humanId the same in every school in which the human has a place
 */
public record Human(UUID personId, UUID humanId) {}
