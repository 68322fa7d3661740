package io.ashdynamo.mapping;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what keeps a literal from being a value of a type, and how to write it instead. */
final class LiteralCheck {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private LiteralCheck() {}

    static Optional<String> problem(TypeName type, Object literal) {
        return switch (type) {
            case STRING -> text(type, literal);
            case UUID ->
                text(type, literal)
                        .or(() -> unless(
                                UUID_FORM.matcher((String) literal).matches(),
                                "write a uuid as 8-4-4-4-12 hexadecimal digits"));
            case INTEGER -> whole(type, literal, Integer.SIZE);
            case BIGINT -> whole(type, literal, Long.SIZE);
            case DECIMAL, DOUBLE -> number(type, literal);
            case BOOLEAN ->
                unless(literal instanceof Boolean, is(literal) + "; a boolean is true or false, without quotes");
            case BINARY -> base64(type, literal);
            case DATE, TIME, TIMESTAMP -> text(type, literal).or(() -> Temporals.problem(type, (String) literal));
            case STRING_SET -> set(type, literal, TypeName.STRING);
            case NUMBER_SET -> set(type, literal, TypeName.DECIMAL);
            case BINARY_SET -> set(type, literal, TypeName.BINARY);
            case LIST -> unless(literal instanceof List, is(literal) + "; write a list, as [1, two]");
            case MAP -> unless(literal instanceof Map, is(literal) + "; write a map, as {city: Rome}");
            case JSON, ANY -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean fits, String problem) {
        return fits ? Optional.empty() : Optional.of(problem);
    }

    private static Optional<String> text(TypeName type, Object literal) {
        String cure = literal instanceof BigDecimal || literal instanceof Boolean ? "put it in quotes" : "write text";
        return unless(
                literal instanceof String, is(literal) + "; type " + type.word() + " is written as text: " + cure);
    }

    private static Optional<String> number(TypeName type, Object literal) {
        return unless(
                literal instanceof BigDecimal,
                is(literal) + "; type " + type.word() + " is written as digits, without quotes");
    }

    private static Optional<String> whole(TypeName type, Object literal, int bits) {
        return number(type, literal)
                .or(() -> unless(
                        Literals.isWhole((BigDecimal) literal, bits),
                        "type %s takes whole numbers from -2^%d to 2^%d - 1"
                                .formatted(type.word(), bits - 1, bits - 1)));
    }

    private static Optional<String> base64(TypeName type, Object literal) {
        return text(type, literal).or(() -> {
            try {
                Base64.getDecoder().decode((String) literal);
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.of("write bytes in Base64, as yv4=");
            }
        });
    }

    private static Optional<String> set(TypeName type, Object literal, TypeName element) {
        if (!(literal instanceof List<?> items)) {
            return Optional.of(is(literal) + "; write a " + type.word() + " as a list");
        }
        if (items.isEmpty()) {
            return Optional.of("DynamoDB has no empty sets; leave the default out");
        }
        Optional<String> problem =
                items.stream().flatMap(i -> problem(element, i).stream()).findFirst();
        return problem.map(p -> "an element of the set: " + p)
                .or(() -> unless(distinct(items), "a set has no element twice"));
    }

    private static boolean distinct(List<?> items) {
        Set<Object> seen = new HashSet<>();
        return items.stream().allMatch(i -> seen.add(comparable(i)));
    }

    /** Equal for equal values: 1.0 and 1 are the same number. */
    static Object comparable(Object literal) {
        return literal instanceof BigDecimal number ? number.stripTrailingZeros() : literal;
    }

    private static String is(Object literal) {
        if (literal instanceof String) {
            return "this is text";
        }
        if (literal instanceof BigDecimal) {
            return "this is a number";
        }
        if (literal instanceof Boolean) {
            return "this is true or false";
        }
        return literal instanceof List ? "this is a list" : "this is a map";
    }
}
