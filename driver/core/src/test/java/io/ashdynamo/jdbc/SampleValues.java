package io.ashdynamo.jdbc;

import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.DynamoValue.Bs;
import io.ashdynamo.type.DynamoValue.L;
import io.ashdynamo.type.DynamoValue.M;
import io.ashdynamo.type.DynamoValue.N;
import io.ashdynamo.type.DynamoValue.Ns;
import io.ashdynamo.type.DynamoValue.S;
import io.ashdynamo.type.DynamoValue.Ss;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** A canonical value of every type. */
final class SampleValues {

    private SampleValues() {}

    static Object of(TypeName type) {
        return switch (type) {
            case STRING -> "abc";
            case UUID -> "123e4567-e89b-12d3-a456-426614174000";
            case INTEGER -> 7;
            case BIGINT -> 3_000_000_000L;
            case DECIMAL -> new BigDecimal("10.5");
            case DOUBLE -> 0.25;
            case BOOLEAN -> true;
            case BINARY -> new byte[] {(byte) 0xCA, (byte) 0xFE};
            case DATE -> LocalDate.of(2026, 1, 31);
            case TIME -> LocalTime.of(12, 30, 15, 250_000_000);
            case TIMESTAMP -> Instant.parse("2026-01-31T23:30:00.5Z");
            case STRING_SET -> new Ss(List.of("a", "b"));
            case NUMBER_SET -> new Ns(List.of("1", "2.5"));
            case BINARY_SET -> new Bs(List.of(new DynamoValue.B(new byte[] {1})));
            case LIST -> new L(List.of(new S("a"), new N("1"), new DynamoValue.Null()));
            case MAP -> new M(Map.of("city", new S("Bonn")));
            case JSON -> new M(Map.of("k", new L(List.of(new N("1")))));
            case ANY -> new BigDecimal("1");
        };
    }
}
