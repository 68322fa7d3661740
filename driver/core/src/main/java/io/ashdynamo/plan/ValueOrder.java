package io.ashdynamo.plan;

import io.ashdynamo.type.DynamoValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How DynamoDB compares two values of one type: strings by UTF-8, numbers by value, binaries as unsigned bytes. */
public final class ValueOrder {

    private ValueOrder() {}

    /** Whether values of this type have an order, beside being equal or not. */
    public static boolean isOrdered(DynamoValue value) {
        return switch (value.type()) {
            case S, N, B, BOOL -> true;
            case NULL, SS, NS, BS, L, M, ANY -> false;
        };
    }

    /** Of two values of one ordered type, as of {@link java.util.Comparator#compare}; false is before true. */
    public static int compare(DynamoValue left, DynamoValue right) {
        return switch (left.type()) {
            case S -> compareTexts(((DynamoValue.S) left).value(), ((DynamoValue.S) right).value());
            case N -> number(left).compareTo(number(right));
            case B -> Arrays.compareUnsigned(((DynamoValue.B) left).bytes(), ((DynamoValue.B) right).bytes());
            case BOOL -> Boolean.compare(((DynamoValue.Bool) left).value(), ((DynamoValue.Bool) right).value());
            case NULL, SS, NS, BS, L, M, ANY -> throw new IllegalArgumentException(left.type() + " has no order");
        };
    }

    /** Whether two values are equal to DynamoDB; sets whatever the order of their elements. */
    public static boolean areEqual(DynamoValue left, DynamoValue right) {
        if (left.type() != right.type()) {
            return false;
        }
        return switch (left.type()) {
            case S, N, B, BOOL -> compare(left, right) == 0;
            case NULL, ANY -> true;
            case SS -> setOf(((DynamoValue.Ss) left).values()).equals(setOf(((DynamoValue.Ss) right).values()));
            case NS -> numbers(((DynamoValue.Ns) left).values()).equals(numbers(((DynamoValue.Ns) right).values()));
            case BS -> setOf(((DynamoValue.Bs) left).values()).equals(setOf(((DynamoValue.Bs) right).values()));
            case L -> equalLists(((DynamoValue.L) left).values(), ((DynamoValue.L) right).values());
            case M -> equalMaps((DynamoValue.M) left, (DynamoValue.M) right);
        };
    }

    /** UTF-8 order, which is the order of code points; Java's own differs beyond U+FFFF. */
    private static int compareTexts(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static boolean equalLists(List<DynamoValue> left, List<DynamoValue> right) {
        boolean equal = left.size() == right.size();
        for (int i = 0; equal && i < left.size(); i++) {
            equal = areEqual(left.get(i), right.get(i));
        }
        return equal;
    }

    private static boolean equalMaps(DynamoValue.M left, DynamoValue.M right) {
        return left.values().keySet().equals(right.values().keySet())
                && left.values().entrySet().stream()
                        .allMatch(e -> areEqual(e.getValue(), right.values().get(e.getKey())));
    }

    private static <T> Set<T> setOf(List<T> values) {
        return new HashSet<>(values);
    }

    private static Set<BigDecimal> numbers(List<String> values) {
        return values.stream()
                .map(digits -> new BigDecimal(digits).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    private static BigDecimal number(DynamoValue value) {
        return new BigDecimal(((DynamoValue.N) value).digits());
    }
}
