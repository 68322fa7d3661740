package io.ashdynamo.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stored value in a column of a type; those that {@code convert.txt} is about. */
record StoredValues(String type, TypedColumn column, DynamoValue value) {

    String name() {
        return type + " of " + Shown.of(value);
    }

    String canonical() {
        return Shown.outcome(() -> column.decode(value));
    }

    static List<StoredValues> all() {
        Map<String, List<DynamoValue>> values = new LinkedHashMap<>();
        addTexts(values);
        addNumbers(values);
        addTimes(values);
        values.put("boolean", List.of(new DynamoValue.Bool(true), new DynamoValue.Bool(false)));
        values.put("binary", List.of(binary(0xCA, 0xFE)));
        addDocuments(values);
        List<StoredValues> all = new ArrayList<>();
        Map<String, TypedColumn> columns = Columns.all();
        values.forEach((type, of) -> of.forEach(v -> all.add(new StoredValues(type, columns.get(type), v))));
        return all;
    }

    private static void addTexts(Map<String, List<DynamoValue>> values) {
        values.put(
                "string",
                List.of(
                        text("abc"),
                        text(""),
                        text("5"),
                        text("10.5"),
                        text("1E40"),
                        text("true"),
                        text("2026-01-31"),
                        text("23:30:00.5"),
                        text("2026-01-31T23:30:00.5Z"),
                        text("[1,\"a\",null]"),
                        text("{\"k\":1}")));
        values.put("uuid", List.of(text("123E4567-E89B-12D3-A456-426614174000"), text("no uuid")));
    }

    private static void addNumbers(Map<String, List<DynamoValue>> values) {
        values.put("integer", List.of(number("0"), number("1"), number("-200"), number("2147483647"), number("10.0")));
        values.put("bigint", List.of(number("9223372036854775807"), number("-9.223372036854775808E18")));
        values.put(
                "decimal",
                List.of(
                        number("10.50"),
                        number("-0.12345678901234567890123456789012345678"),
                        number("1E+125"),
                        number("1E-130")));
        values.put("double", List.of(number("0.1"), number("10"), number("1E+100")));
    }

    private static void addTimes(Map<String, List<DynamoValue>> values) {
        values.put("date", List.of(text("2026-03-29"), text("0000-01-01"), text("2026-01-31T23:30:00Z")));
        values.put("time", List.of(text("23:30"), text("12:30:00.123456789")));
        values.put(
                "timestamp",
                List.of(
                        text("2026-01-31T23:30:00.123456789Z"),
                        text("2026-01-31 23:30"),
                        text("2026-01-31"),
                        text("2026-01-31T12:30:00.5+02:00")));
        values.put("epoch_seconds", List.of(number("1769862600"), number("-0.5")));
        values.put("epoch_millis", List.of(number("1769862600123"), number("-1"), number("0.25")));
    }

    private static void addDocuments(Map<String, List<DynamoValue>> values) {
        DynamoValue strings = new DynamoValue.Ss(List.of("a", "b"));
        DynamoValue numbers = new DynamoValue.Ns(List.of("1", "2.50"));
        DynamoValue binaries = new DynamoValue.Bs(List.of((DynamoValue.B) binary(0xCA, 0xFE)));
        DynamoValue list = new DynamoValue.L(List.of(text("a"), number("1.50"), new DynamoValue.Null(), strings));
        DynamoValue map = new DynamoValue.M(Map.of("k", binary(0xCA, 0xFE)));
        values.put("string_set", List.of(strings));
        values.put("number_set", List.of(numbers));
        values.put("binary_set", List.of(binaries));
        values.put("list", List.of(list, new DynamoValue.L(List.of())));
        values.put("map", List.of(map));
        List<DynamoValue> scalars = List.of(text("a"), number("5"), new DynamoValue.Bool(true), binary(0xCA, 0xFE));
        values.put("json", concat(scalars, List.of(list, map, numbers)));
        values.put("any", concat(scalars, List.of(list, map, numbers)));
    }

    private static List<DynamoValue> concat(List<DynamoValue> some, List<DynamoValue> others) {
        List<DynamoValue> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static DynamoValue text(String text) {
        return new DynamoValue.S(text);
    }

    private static DynamoValue number(String digits) {
        return new DynamoValue.N(digits);
    }

    private static DynamoValue binary(int first, int second) {
        return new DynamoValue.B(new byte[] {(byte) first, (byte) second});
    }
}
