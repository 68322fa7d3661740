package io.ashdynamo.plan;

import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Name;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the names of a SELECT mean: the columns of its table, or what the SELECT in its FROM lists. */
interface Scope {

    /**
     * What a reference means.
     *
     * @throws SQLException 42S22 if it means nothing here
     */
    Listed find(ColumnRef ref) throws SQLException;

    /** The stored column that a reference means; it is compared, ordered by or counted. */
    TypedColumn column(ColumnRef ref) throws SQLException;

    /**
     * All columns.
     *
     * @param qualifier the table or alias before the dot
     * @param where what a message says about the place
     */
    List<Listed> all(Optional<Name> qualifier, String where) throws SQLException;
}
