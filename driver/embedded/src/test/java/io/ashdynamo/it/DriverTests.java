package io.ashdynamo.it;

import java.sql.SQLException;

/** Tests that run on any DynamoDB. */
interface DriverTests {

    /** The URL of the DynamoDB, without properties. */
    String location();

    /** A connection to new tables of these resources. */
    default Session open(String resources, String... properties) throws SQLException {
        return Session.open(location(), resources, properties);
    }
}
