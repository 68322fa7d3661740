package io.ashdynamo.datalayer;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the reading of a request starts.
 *
 * @param done whether nothing is left of it
 * @param afterOrNull the key after which it starts; null: at its beginning
 */
record StreamStart(boolean done, Map<String, AttributeValue> afterOrNull) {

    /** At its beginning. */
    static final StreamStart BEGINNING = new StreamStart(false, null);

    /** It was read to its end. */
    static final StreamStart DONE = new StreamStart(true, null);
}
