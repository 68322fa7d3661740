package io.ashdynamo.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

/** The owner of generated keys: they come from a statement, but do not complete it. */
record GeneratedKeysOwner(Statement statement) implements ResultSetOwner {

    @Override
    public void closed(RowsResultSet resultSet) {
        // Closing them does not close the statement, even with closeOnCompletion.
    }

    @Override
    public void checkCancelled() throws SQLException {
        // All rows are there; there is nothing to stop.
    }
}
