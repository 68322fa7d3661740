package io.ashdynamo.datalayer;

import io.ashdynamo.plan.ExplainStep;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One request, repeated from where its last page ended. */
interface ReadRequest {

    /** The page after this key; null for the first. */
    Page fetch(Map<String, AttributeValue> start) throws SQLException;

    /** What it says. */
    Text text();

    /**
     * What a request says, for people.
     *
     * @param operation DynamoDB's name of it
     * @param index the index that it reads; empty: the table
     * @param limit the items that one call reads at most
     */
    record Text(String operation, Optional<String> index, ExplainStep.Expressions expressions, OptionalLong limit) {}
}
