package io.ashdynamo.datalayer;

import io.ashdynamo.plan.ExplainStep;
import java.sql.SQLException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A write of one item with its values, checked by the mapping's rules, ready to be made once. */
interface ItemWrite {

    /** Its key; empty if no item can match, and nothing is to be done. */
    Optional<ItemKey> key();

    /** Makes the call. */
    WriteResult run(DynamoCalls calls, Execution execution) throws SQLException;

    /** As a part of BatchWriteItem; empty if it has a condition or gives the old item, which that does not. */
    Optional<WriteRequest> batched();

    /** As a part of TransactWriteItems. */
    TransactWriteItem transacted();

    /** What the call says. */
    ExplainStep explain();
}
