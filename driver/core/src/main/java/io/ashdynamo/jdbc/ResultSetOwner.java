package io.ashdynamo.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

/** What a result set asks of, and tells, the statement that made it. */
interface ResultSetOwner {

    /** The owner of results that no statement made: of metadata, of arrays. */
    ResultSetOwner NONE = new ResultSetOwner() {
        @Override
        public Statement statement() {
            return null;
        }

        @Override
        public void closed(RowsResultSet resultSet) {
            // Nobody waits for it.
        }

        @Override
        public void checkCancelled() {
            // There is nothing that could be cancelled.
        }
    };

    /** The statement; null if there is none. */
    Statement statement();

    /** Called once, when the result set has been closed, by whomever. */
    void closed(RowsResultSet resultSet) throws SQLException;

    /**
     * Called before each row.
     *
     * @throws SQLException 57014 if the statement was cancelled, HYT00 if its time is over
     */
    void checkCancelled() throws SQLException;
}
