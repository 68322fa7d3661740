package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The SDK's attribute values as ours, and back. */
final class ItemCodec {

    private ItemCodec() {}

    static AttributeValue toSdk(DynamoValue value) {
        AttributeValue.Builder sdk = AttributeValue.builder();
        return switch (value.type()) {
            case S -> sdk.s(((DynamoValue.S) value).value()).build();
            case N -> sdk.n(((DynamoValue.N) value).digits()).build();
            case B -> sdk.b(bytes((DynamoValue.B) value)).build();
            case BOOL -> sdk.bool(((DynamoValue.Bool) value).value()).build();
            case NULL, ANY -> sdk.nul(true).build();
            case SS -> sdk.ss(((DynamoValue.Ss) value).values()).build();
            case NS -> sdk.ns(((DynamoValue.Ns) value).values()).build();
            case BS ->
                sdk.bs(((DynamoValue.Bs) value)
                                .values().stream().map(ItemCodec::bytes).toList())
                        .build();
            case L ->
                sdk.l(((DynamoValue.L) value)
                                .values().stream().map(ItemCodec::toSdk).toList())
                        .build();
            case M -> sdk.m(toSdk(((DynamoValue.M) value).values())).build();
        };
    }

    static Map<String, AttributeValue> toSdk(Map<String, DynamoValue> values) {
        Map<String, AttributeValue> sdk = new LinkedHashMap<>();
        values.forEach((name, value) -> sdk.put(name, toSdk(value)));
        return sdk;
    }

    static DynamoValue fromSdk(AttributeValue value) {
        return switch (value.type()) {
            case S -> new DynamoValue.S(value.s());
            case N -> new DynamoValue.N(value.n());
            case B -> new DynamoValue.B(value.b().asByteArray());
            case BOOL -> new DynamoValue.Bool(value.bool());
            case NUL -> new DynamoValue.Null();
            case SS -> new DynamoValue.Ss(value.ss());
            case NS -> new DynamoValue.Ns(value.ns());
            case BS ->
                new DynamoValue.Bs(value.bs().stream()
                        .map(bytes -> new DynamoValue.B(bytes.asByteArray()))
                        .toList());
            case L -> list(value.l());
            case M -> new DynamoValue.M(fromSdk(value.m()));
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException(
                        "an attribute value of a type that this AWS SDK does not know: " + value);
        };
    }

    /** What is stored for a column; null if nothing is. */
    static DynamoValue stored(Map<String, AttributeValue> item, TypedColumn column) {
        if (column.isItem()) {
            return new DynamoValue.M(fromSdk(item));
        }
        AttributeValue value = item.get(column.source());
        return value == null ? null : column.path().in(fromSdk(value));
    }

    static Map<String, DynamoValue> fromSdk(Map<String, AttributeValue> values) {
        Map<String, DynamoValue> ours = new LinkedHashMap<>();
        values.forEach((name, value) -> ours.put(name, fromSdk(value)));
        return ours;
    }

    private static DynamoValue list(List<AttributeValue> values) {
        List<DynamoValue> ours = new ArrayList<>(values.size());
        values.forEach(value -> ours.add(fromSdk(value)));
        return new DynamoValue.L(ours);
    }

    private static SdkBytes bytes(DynamoValue.B binary) {
        return SdkBytes.fromByteArrayUnsafe(binary.bytes());
    }
}
