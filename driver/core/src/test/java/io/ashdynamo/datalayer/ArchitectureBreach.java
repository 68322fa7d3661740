package io.ashdynamo.datalayer;

import io.ashdynamo.sql.Statement;

/** Breaks a rule of its package, to see it found; nothing uses it. */
record ArchitectureBreach(Statement statement) {}
