package io.ashdynamo.row;

import io.ashdynamo.error.Errors;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Rows, read once and in order: of a table, of metadata, of a write's result. Used by one thread at a time.
 */
public interface RowSource extends AutoCloseable {

    /** Goes to the next row; false at the end. May fetch a page. */
    boolean next() throws SQLException;

    /**
     * A value of the current row.
     *
     * @param column from 0
     * @return the canonical Java value of the column's type, or null for NULL
     * @throws SQLException 22018 if what is stored is of another type than declared
     */
    Object value(int column) throws SQLException;

    /**
     * The text of a value of the current row, also of one stored as another type than declared.
     *
     * @param column from 0
     */
    default String text(int column) throws SQLException {
        Object value = value(column);
        return value == null ? null : Values.convert(value, String.class, ZoneOffset.UTC, "the column");
    }

    /**
     * A token by which the same read goes on after the current row; empty if there is nothing more.
     *
     * @throws SQLException HYC00 if these rows have none
     */
    default Optional<String> continuationToken() throws SQLException {
        throw Errors.unsupported("continuationToken is not supported for these rows: they are not read from a table");
    }

    /** Stops reading. Idempotent; never fails. */
    @Override
    void close();
}
