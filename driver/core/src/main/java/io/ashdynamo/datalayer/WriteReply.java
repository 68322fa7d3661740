package io.ashdynamo.datalayer;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** How a write ended that has a condition. */
sealed interface WriteReply<T> {

    /** It was made. */
    record Done<T>(T answer) implements WriteReply<T> {}

    /**
     * Its condition failed.
     *
     * @param uncertain whether an attempt before, whose answer was lost, may have made the write
     * @param retriesUpdates whether a write that adds to what is there may then be made again
     */
    record Refused<T>(DynamoDbException cause, boolean uncertain, boolean retriesUpdates) implements WriteReply<T> {}
}
