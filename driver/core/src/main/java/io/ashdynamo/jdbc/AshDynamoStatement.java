package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.CallCounts;
import io.ashdynamo.datalayer.ConsumedUnits;
import io.ashdynamo.datalayer.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** What a statement of this driver can tell beside JDBC; {@code statement.unwrap(AshDynamoStatement.class)} gives it. */
public interface AshDynamoStatement extends Statement {

    /**
     * The plan of a statement as rows, as {@code EXPLAIN} gives it; nothing is run.
     *
     * @throws SQLException as the statement itself would be refused
     */
    ResultSet explain(String sql) throws SQLException;

    /**
     * The plan of this prepared statement with the values set, as {@code EXPLAIN} gives it; nothing is run.
     *
     * @throws SQLException 07001 if a value is missing; HY010 on a statement that was not prepared
     */
    ResultSet explain() throws SQLException;

    /** Has the statements that follow ask DynamoDB for the capacity that they consume. Costs nothing; off at first. */
    void setCapacityTracked(boolean tracked) throws SQLException;

    /**
     * The capacity that the last statement has consumed so far, its result set included.
     *
     * @throws SQLException HY010 if nobody asked for it: by {@link #setCapacityTracked}, a progress monitor, or a budget
     */
    ConsumedUnits lastCapacity() throws SQLException;

    /** The calls that the last statement has made so far, its result set included. */
    CallCounts lastCalls() throws SQLException;

    /**
     * Is told after every page how far the statements that follow have come. It is called by one thread at a time, not
     * always the statement's own, and should return soon; a RuntimeException that it throws
     * ends the statement with an SQLException 57014, whose cause it is.
     *
     * @param monitor null: none
     */
    void setProgressMonitor(Consumer<Progress> monitor) throws SQLException;
}
