package io.ashdynamo.plan;

import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;

/** Finds the column that a reference means. */
interface ColumnFinder {

    /**
     * The column, or the place in its document.
     *
     * @throws SQLException 42S22 if there is none, 22018 for a path into a column without documents
     */
    TypedColumn find(ColumnRef ref) throws SQLException;
}
