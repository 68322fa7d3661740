package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item is: two equal ones are of the same item, however their numbers are written.
 *
 * @param key in its plain form, the partition key first
 */
record ItemPlace(String table, List<DynamoValue> key) {

    private static final int SPREAD = 0x9E3779B9;

    static ItemPlace of(String table, ItemKey key) {
        return new ItemPlace(table, plain(key.values().values()));
    }

    /** The place of an item that was read with its key. */
    static ItemPlace of(String table, List<TypedColumn> key, Map<String, AttributeValue> item) {
        List<DynamoValue> own = new ArrayList<>(key.size());
        key.forEach(column -> own.add(ItemCodec.fromSdk(item.get(column.source()))));
        return new ItemPlace(table, plain(own));
    }

    private static List<DynamoValue> plain(Collection<DynamoValue> key) {
        List<DynamoValue> plain = new ArrayList<>(key.size());
        key.forEach(value -> plain.add(value instanceof DynamoValue.N number ? plain(number) : value));
        return plain;
    }

    private static DynamoValue plain(DynamoValue.N number) {
        return new DynamoValue.N(
                new BigDecimal(number.digits()).stripTrailingZeros().toString());
    }

    /** The parts of keys are often alike, as device-7 and 7; a list's hash of those is a multiple of 32. */
    @Override
    public int hashCode() {
        return SPREAD * key.hashCode();
    }
}
