package io.ashdynamo.datalayer;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of a read.
 *
 * @param values what was read of it
 * @param place what the way to it gave, by which reading goes on after it
 * @param stream which of the read's requests gave it, from 0
 */
record Item(Map<String, AttributeValue> values, Map<String, AttributeValue> place, int stream) {}
