package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Filter;
import java.util.List;
import java.util.Optional;

/**
 * A read that is ready to be made.
 *
 * @param requests what is asked of DynamoDB
 * @param starts where each of them starts
 * @param local what of the filter DynamoDB was not told
 * @param completion reads the items again from their table; empty: the requests give all that is needed
 */
record PreparedRead(
        List<ReadRequest> requests, List<StreamStart> starts, Filter local, Optional<KeyRequests> completion) {

    /** No call, no item. */
    static final PreparedRead NOTHING = new PreparedRead(List.of(), List.of(), Filter.Truth.TRUE, Optional.empty());
}
