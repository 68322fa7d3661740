package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import java.util.Map;

/**
 * What becomes of an item by a write that was decided here.
 *
 * @param item as it is to be; empty if it is left as it is, or gone
 * @param result what the write did
 */
record Outcome(Kind kind, Map<String, DynamoValue> item, WriteResult result) {

    /** What becomes of it. */
    enum Kind {
        /** It stays as it is. */
        NOTHING,
        /** Attributes of it change. */
        CHANGED,
        /** A whole new item takes its place. */
        REPLACED,
        /** It is no more. */
        GONE
    }

    /** The item stays as it is. */
    static final Outcome NOTHING = new Outcome(Kind.NOTHING, Map.of(), WriteResult.NOTHING);

    static Outcome changed(Map<String, DynamoValue> item, WriteResult result) {
        return new Outcome(Kind.CHANGED, item, result);
    }

    static Outcome replaced(Map<String, DynamoValue> item, WriteResult result) {
        return new Outcome(Kind.REPLACED, item, result);
    }

    static Outcome gone(WriteResult result) {
        return new Outcome(Kind.GONE, Map.of(), result);
    }
}
