package io.ashdynamo.examples.quickstart;

import java.time.Instant;
import java.util.Set;

/** A post, identified by its author's email and the time it was inserted, which the driver sets. */
public record Post(String email, Instant insertedAt, String status, String title, Set<String> tags, long version) {}
