package io.ashdynamo.examples.loader;

import java.io.Flushable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes rows in a format that can be loaded again. */
interface RowOutput extends Flushable {

    /** Adds the row that the rows are at. */
    void add(ResultSet rows) throws SQLException, IOException;
}
