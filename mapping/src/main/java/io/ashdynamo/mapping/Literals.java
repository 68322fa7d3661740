package io.ashdynamo.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes literals of what a file or a program gives: String, BigDecimal, Boolean, and List and Map of such. */
final class Literals {

    /** No number of DynamoDB is longer, sign, point and exponent included; long texts are slow to convert. */
    private static final int MAX_NUMBER_TEXT = 200;

    private static final int MAX_DIGITS = 38;
    private static final int MIN_MAGNITUDE = -130;
    private static final int MAX_MAGNITUDE = 125;
    private static final int MAX_DEPTH = 32;

    private Literals() {}

    static Optional<Object> read(Value value) {
        return switch (value.node().kind()) {
            case TEXT -> Optional.of(value.node().text());
            case BOOL -> Optional.of(value.node().text().equalsIgnoreCase("true"));
            case NUMBER -> number(value.node().text(), value::fault);
            case NULL -> {
                value.fault("there is no value; leave the key out, or give one");
                yield Optional.empty();
            }
            case LIST -> value.list().flatMap(Literals::readAll);
            case MAP -> value.entries().flatMap(Literals::readAll);
        };
    }

    /** All the items, or nothing if one of them is not readable. */
    static Optional<Object> readAll(List<Value> items) {
        List<Object> literals = new ArrayList<>();
        items.forEach(i -> read(i).ifPresent(literals::add));
        return literals.size() == items.size() ? Optional.of(List.copyOf(literals)) : Optional.empty();
    }

    private static Optional<Object> readAll(Map<String, Value> entries) {
        Map<String, Object> literals = new LinkedHashMap<>();
        entries.forEach((k, v) -> read(v).ifPresent(l -> literals.put(k, l)));
        return literals.size() == entries.size()
                ? Optional.of(Collections.unmodifiableMap(literals))
                : Optional.empty();
    }

    /** The literal that a value of a program stands for. */
    static Optional<Object> of(Object value, Path path, Faults faults) {
        if (path.steps().size() > MAX_DEPTH) {
            faults.add(path, "nested more than " + MAX_DEPTH + " deep");
            return Optional.empty();
        }
        if (value instanceof Collection<?> items) {
            return ofList(items, path, faults);
        }
        if (value instanceof Map<?, ?> entries) {
            return ofMap(entries, path, faults);
        }
        if (value instanceof Number number) {
            return number(number.toString(), m -> faults.add(path, m));
        }
        if (value instanceof Boolean) {
            return Optional.of(value);
        }
        if (value instanceof byte[] bytes) {
            return Optional.of(Base64.getEncoder().encodeToString(bytes));
        }
        return ofText(value, path, faults);
    }

    /** Texts, and what has a text of the form that the reader takes: java.time, UUID. */
    private static Optional<Object> ofText(Object value, Path path, Faults faults) {
        boolean known = value instanceof CharSequence
                || value instanceof java.util.UUID
                || value instanceof java.time.temporal.TemporalAccessor;
        if (!known) {
            String what = value == null ? "null" : "a " + value.getClass().getName();
            faults.add(path, what + " is no literal; give text, a number, a boolean, java.time, a list or a map");
            return Optional.empty();
        }
        return Optional.of(value.toString());
    }

    private static Optional<Object> ofList(Collection<?> items, Path path, Faults faults) {
        List<Object> literals = new ArrayList<>();
        int index = 0;
        for (Object item : items) {
            of(item, path.index(index++), faults).ifPresent(literals::add);
        }
        return literals.size() == items.size() ? Optional.of(List.copyOf(literals)) : Optional.empty();
    }

    private static Optional<Object> ofMap(Map<?, ?> entries, Path path, Faults faults) {
        if (entries.containsKey("")) {
            // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
            faults.add(path.key(""), "the name is empty");
            return Optional.empty();
        }
        Map<String, Object> literals = new LinkedHashMap<>();
        entries.forEach((k, v) ->
                of(v, path.key(String.valueOf(k)), faults).ifPresent(l -> literals.put(String.valueOf(k), l)));
        return literals.size() == entries.size()
                ? Optional.of(Collections.unmodifiableMap(literals))
                : Optional.empty();
    }

    private static Optional<Object> number(String text, Consumer<String> fault) {
        Optional<BigDecimal> number = exact(text);
        if (number.isEmpty()) {
            fault.accept("not a decimal number; write digits with an optional point and exponent");
        } else if (!fits(number.get())) {
            // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
            fault.accept("DynamoDB holds numbers of at most 38 significant digits, from 1E-130 to 9.99E+125");
            return Optional.empty();
        }
        return number.map(n -> n);
    }

    private static Optional<BigDecimal> exact(String text) {
        if (text.length() > MAX_NUMBER_TEXT) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // A zero may carry an exponent of nine digits, which would be written out as as many zeros.
            return Optional.of(
                    number.signum() == 0 && Math.abs((long) number.scale()) > MAX_DIGITS ? BigDecimal.ZERO : number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        if (Math.abs((long) number.scale()) > 2 * MAX_NUMBER_TEXT) {
            return false;
        }
        BigDecimal bare = number.stripTrailingZeros();
        long magnitude = (long) bare.precision() - bare.scale() - 1;
        return bare.precision() <= MAX_DIGITS && magnitude >= MIN_MAGNITUDE && magnitude <= MAX_MAGNITUDE;
    }

    /** Whether the number is whole and of at most this many bits, its sign included. */
    static boolean isWhole(BigDecimal number, int bits) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= 0
                && (long) bare.precision() - bare.scale() <= 20
                && bare.toBigInteger().compareTo(BigInteger.TWO.pow(bits - 1)) < 0
                && bare.toBigInteger().compareTo(BigInteger.TWO.pow(bits - 1).negate()) >= 0;
    }
}
