package io.ashdynamo.sql;

import java.util.Optional;

/**
 * A column of ORDER BY.
 *
 * @param column the column; empty if it is named by its place
 * @param place in the select list, from 1; 0 if it is named
 * @param ascending the direction
 * @param nullsFirst where NULLs go; empty: last ascending, first descending
 */
public record Ordering(Optional<ColumnRef> column, int place, boolean ascending, Optional<Boolean> nullsFirst) {}
