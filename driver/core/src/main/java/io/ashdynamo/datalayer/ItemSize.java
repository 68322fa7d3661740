package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import java.util.Map;

/**
 * The size of items as DynamoDB counts it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes</a>
 */
final class ItemSize {

    private ItemSize() {}

    /** The bytes that an item has at least; of numbers DynamoDB does not say them exactly. */
    static long atLeast(Map<String, DynamoValue> item) {
        long bytes = 0;
        for (Map.Entry<String, DynamoValue> entry : item.entrySet()) {
            bytes += text(entry.getKey()) + atLeast(entry.getValue());
        }
        return bytes;
    }

    private static long atLeast(DynamoValue value) {
        return switch (value.type()) {
            case S -> text(((DynamoValue.S) value).value());
            case B -> ((DynamoValue.B) value).bytes().length;
            case SS ->
                ((DynamoValue.Ss) value)
                        .values().stream().mapToLong(ItemSize::text).sum();
            case NS -> ((DynamoValue.Ns) value).values().size();
            case BS ->
                ((DynamoValue.Bs) value)
                        .values().stream().mapToLong(one -> one.bytes().length).sum();
            case L ->
                ((DynamoValue.L) value)
                        .values().stream().mapToLong(ItemSize::atLeast).sum();
            case M -> atLeast(((DynamoValue.M) value).values());
            case N, BOOL, NULL, ANY -> 1;
        };
    }

    private static long text(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
