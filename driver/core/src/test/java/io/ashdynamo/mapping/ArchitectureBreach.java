package io.ashdynamo.mapping;

import java.sql.Date;

/** Breaks a rule of its package, to see it found; nothing uses it. */
record ArchitectureBreach(Date date) {}
