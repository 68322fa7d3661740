package io.ashdynamo.datalayer;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of one answer, and where the next ones start.
 *
 * @param items may be empty also when there are more
 * @param count how many items matched; of a count there are no items
 * @param next null if these are the last
 */
record Page(List<Map<String, AttributeValue>> items, long count, Map<String, AttributeValue> next) {

    static Page last(List<Map<String, AttributeValue>> items) {
        return new Page(items, items.size(), null);
    }
}
