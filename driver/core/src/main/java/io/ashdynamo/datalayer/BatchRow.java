package io.ashdynamo.datalayer;

import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A row of a batch that writes one item.
 *
 * @param number from 0
 * @param place two rows with the same one write the same item; empty if no item can match
 * @param request as a part of BatchWriteItem; empty if it has a condition
 */
record BatchRow(
        int number, String table, Optional<ItemPlace> place, SteppedWrite write, Optional<WriteRequest> request) {

    static BatchRow of(int number, String table, SteppedWrite write) {
        Optional<ItemPlace> place = write.key().map(key -> ItemPlace.of(table, key));
        return new BatchRow(number, table, place, write, write.batched());
    }

    /** Whether a request is this row's. */
    boolean is(WriteRequest other) {
        Map<String, AttributeValue> item = other.putRequest() == null
                ? other.deleteRequest().key()
                : other.putRequest().item();
        ItemKey key = write.key().orElseThrow();
        return place.equals(Optional.of(ItemPlace.of(table, key.columns(), item)));
    }

    /** The count of a BatchWriteItem that is made: it does not say whether a delete found an item. */
    long batchedCount() {
        return request.orElseThrow().putRequest() == null ? Statement.SUCCESS_NO_INFO : 1;
    }
}
