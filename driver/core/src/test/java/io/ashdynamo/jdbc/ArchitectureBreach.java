package io.ashdynamo.jdbc;

/** Breaks a rule of its package, to see it found; nothing uses it. */
public record ArchitectureBreach() {}
