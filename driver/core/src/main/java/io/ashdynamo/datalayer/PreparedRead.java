package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Filter;

/**
 * A read that is ready to be made.
 *
 * @param pages what DynamoDB gives
 * @param local what of the filter DynamoDB was not told
 */
record PreparedRead(Pages pages, Filter local) {

    /** No call, no item. */
    static PreparedRead nothing() {
        return new PreparedRead(Pages.none(), Filter.Truth.TRUE);
    }
}
