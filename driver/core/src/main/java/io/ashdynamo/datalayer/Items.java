package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items, one after another. */
interface Items {

    /** The next item; null at the end. May fetch a page. */
    Map<String, AttributeValue> next() throws SQLException;

    /** Stops reading. */
    void close();
}
