package io.ashdynamo.row;

import io.ashdynamo.type.SqlType;

/**
 * A column of a result.
 *
 * @param label what the result calls it
 * @param type how it is reported
 * @param table the resource it comes from; empty if none
 * @param nullable whether it may be NULL
 * @param writable whether statements may write it
 */
public record Column(String label, SqlType type, String table, boolean nullable, boolean writable) {

    /** A column that belongs to no resource: of metadata, a constant, an expression. */
    public static Column of(String label, SqlType type) {
        return new Column(label, type, "", true, false);
    }
}
