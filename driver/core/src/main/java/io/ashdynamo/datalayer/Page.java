package io.ashdynamo.datalayer;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of one answer, and where the next ones start.
 *
 * @param items may be empty also when there are more
 * @param count how many items matched; of a count there are no items
 * @param next null if these are the last of their request
 * @param stream which of the read's requests gave it, from 0
 */
record Page(List<Map<String, AttributeValue>> items, long count, Map<String, AttributeValue> next, int stream) {

    /** Of the only or the first request. */
    Page(List<Map<String, AttributeValue>> items, long count, Map<String, AttributeValue> next) {
        this(items, count, next, 0);
    }

    static Page last(List<Map<String, AttributeValue>> items) {
        return new Page(items, items.size(), null);
    }

    Page ofStream(int number) {
        return new Page(items, count, next, number);
    }
}
