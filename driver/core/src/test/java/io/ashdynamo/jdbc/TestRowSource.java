package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;

/** Rows 1, 2, 3 … without end, which count what is done with them. */
final class TestRowSource implements RowSource {

    int fetched;
    int closed;
    /** The row at which fetching fails; 0: none. */
    int failsAt;

    @Override
    public boolean next() throws SQLException {
        fetched++;
        if (fetched == failsAt) {
            throw Errors.throttled("throttled", null);
        }
        return true;
    }

    @Override
    public Object value(int column) {
        return fetched;
    }

    @Override
    public void close() {
        closed++;
    }
}
