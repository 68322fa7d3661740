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
     */
    record Refused<T>(DynamoDbException cause, boolean uncertain) implements WriteReply<T> {}
}
