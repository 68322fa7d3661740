package io.ashdynamo.jdbc;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How a result set gives its rows.
 *
 * @param zone of values without one
 * @param maxRows the rows after which it ends; 0: none
 * @param fetchSize the hint it starts with; 0: DynamoDB's page
 * @param arrays whether {@code getObject} gives sets and lists as {@link java.sql.Array} and not as JSON text
 */
record ResultOptions(ZoneId zone, long maxRows, int fetchSize, boolean arrays) {

    /** Of results that are not read from DynamoDB. */
    static final ResultOptions PLAIN = new ResultOptions(ZoneOffset.UTC, 0, 0, false);
}
