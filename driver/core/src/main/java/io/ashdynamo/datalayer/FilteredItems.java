package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterEvaluator;
import java.sql.SQLException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that match what DynamoDB could not be told. */
record FilteredItems(Items all, Filter filter) implements Items {

    /** The items themselves where nothing is left to check. */
    static Items of(Items all, Filter filter) {
        return filter.equals(Filter.Truth.TRUE) ? all : new FilteredItems(all, filter);
    }

    @Override
    public Map<String, AttributeValue> next() throws SQLException {
        Map<String, AttributeValue> item = all.next();
        while (item != null && !matches(item)) {
            item = all.next();
        }
        return item;
    }

    private boolean matches(Map<String, AttributeValue> item) {
        return new FilterEvaluator(column -> ItemCodec.stored(item, column)).isTrue(filter);
    }

    @Override
    public void close() {
        all.close();
    }
}
