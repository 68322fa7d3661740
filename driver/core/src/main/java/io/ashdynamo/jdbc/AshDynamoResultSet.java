package io.ashdynamo.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a result set of this driver can tell beside JDBC; {@code rows.unwrap(AshDynamoResultSet.class)} gives it. */
public interface AshDynamoResultSet extends ResultSet {

    /**
     * A token for {@code /*+ START('token') *}{@code /}, by which the same statement with the same parameters goes on after
     * the row read last: on another connection, in another process. It holds the key of that row, readable to those who
     * get it, so it is as confidential as that key; and it has a checksum, so that one that was changed is refused.
     *
     * @return empty if there is nothing after the rows read
     * @throws SQLException HYC00 if the statement's plan cannot go on from a row: it sorts, counts, or reads in parallel
     */
    Optional<String> continuationToken() throws SQLException;
}
