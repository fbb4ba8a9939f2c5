package ru.eschool.reporting.subjectteacher.domain;

import java.util.UUID;

/** Somebody whose report can be asked for. */
public record Teacher(UUID id, String name) {}
