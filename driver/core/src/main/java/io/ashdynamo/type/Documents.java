package io.ashdynamo.type;

import java.lang.reflect.Array;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Java values as DynamoDB values of the nearest type, and back: for lists, maps, sets, {@code json} and {@code any}. */
final class Documents {

    /**
     * How many lists and maps may be nested; sets are no level of their own.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">DynamoDB's 32
     *     levels, of which a scalar takes the last</a>
     */
    static final int MAX_DEPTH = 31;

    private Documents() {}

    /** A Java value as the DynamoDB value nearest to it; a Set becomes a set of strings, numbers or binaries. */
    static DynamoValue of(Object value) throws BadValue {
        return of(value, 0);
    }

    static DynamoValue.L listOf(Collection<?> elements) throws BadValue {
        return listOf(elements, 1);
    }

    /** Depth is the number of lists and maps around and at a value. */
    static int deeper(int depth) throws BadValue {
        if (depth >= MAX_DEPTH) {
            throw BadValue.range("nests lists and maps more than " + MAX_DEPTH
                    + " deep, which DynamoDB does not store; flatten it, or store it as a string");
        }
        return depth + 1;
    }

    /** The name of a map's entry, which DynamoDB does not store if empty. */
    static String key(String name) throws BadValue {
        if (name.isEmpty()) {
            throw BadValue.empty("has an empty map key, which DynamoDB does not store; give it a name");
        }
        return Texts.stored(name);
    }

    private static DynamoValue of(Object value, int depth) throws BadValue {
        if (value == null) {
            return new DynamoValue.Null();
        }
        if (value instanceof DynamoValue stored) {
            return stored;
        }
        if (value instanceof Boolean bool) {
            return new DynamoValue.Bool(bool);
        }
        if (value instanceof Number) {
            return new DynamoValue.N(Numbers.digits(Numbers.decimal(value)));
        }
        if (Binaries.isBinary(value)) {
            return Binaries.stored(value);
        }
        if (value instanceof Set<?> set) {
            return Sets.nearest(set);
        }
        if (value instanceof Map<?, ?> map) {
            return mapOf(map, deeper(depth));
        }
        Optional<Collection<?>> elements = elements(value);
        if (elements.isPresent()) {
            return listOf(elements.get(), deeper(depth));
        }
        Optional<String> text = Texts.scalar(value, ZoneOffset.UTC);
        if (text.isPresent()) {
            return new DynamoValue.S(Texts.stored(text.get()));
        }
        throw BadValue.type("is or has a " + value.getClass().getName()
                + ", which no DynamoDB type holds; give a string, number, boolean, bytes, java.time, List, Set or Map");
    }

    private static DynamoValue.L listOf(Collection<?> elements, int depth) throws BadValue {
        List<DynamoValue> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            values.add(of(element, depth));
        }
        return new DynamoValue.L(values);
    }

    private static DynamoValue.M mapOf(Map<?, ?> map, int depth) throws BadValue {
        Map<String, DynamoValue> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw BadValue.type("has a map key that is not a string; DynamoDB's are");
            }
            values.put(key(name), of(entry.getValue(), depth));
        }
        return new DynamoValue.M(values);
    }

    /** The elements of a collection, a Java array or a java.sql.Array; empty if the value is none of them. */
    static Optional<Collection<?>> elements(Object value) throws BadValue {
        if (value instanceof Collection<?> collection) {
            return Optional.of(collection);
        }
        if (value instanceof Object[] array) {
            return Optional.of(Arrays.asList(array));
        }
        if (value instanceof java.sql.Array array) {
            try {
                return elements(array.getArray());
            } catch (SQLException e) {
                throw BadValue.unreadable(e);
            }
        }
        if (value != null && value.getClass().isArray() && !(value instanceof byte[])) {
            return Optional.of(IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> Array.get(value, i))
                    .toList());
        }
        return Optional.empty();
    }

    /** Plain Java: String, BigDecimal, Boolean, byte[], List, Set, Map and null. */
    static Object toJava(DynamoValue value) throws BadValue {
        return switch (value.type()) {
            case S -> ((DynamoValue.S) value).value();
            case N -> Numbers.decimal(value);
            case B -> ((DynamoValue.B) value).bytes();
            case BOOL -> ((DynamoValue.Bool) value).value();
            case NULL, ANY -> null;
            case SS, NS, BS -> new LinkedHashSet<>(elementsOf(value));
            case L -> elementsOf(value);
            case M -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (Map.Entry<String, DynamoValue> e :
                        ((DynamoValue.M) value).values().entrySet()) {
                    map.put(e.getKey(), toJava(e.getValue()));
                }
                yield map;
            }
        };
    }

    /** The elements of a set or list, as plain Java. */
    static List<Object> elementsOf(DynamoValue value) throws BadValue {
        return switch (value.type()) {
            case SS -> new ArrayList<>(((DynamoValue.Ss) value).values());
            case NS -> {
                List<Object> numbers = new ArrayList<>();
                for (String digits : ((DynamoValue.Ns) value).values()) {
                    numbers.add(Numbers.decimal(digits));
                }
                yield numbers;
            }
            case BS -> {
                List<Object> binaries = new ArrayList<>();
                ((DynamoValue.Bs) value).values().forEach(b -> binaries.add(b.bytes()));
                yield binaries;
            }
            case L -> {
                List<Object> elements = new ArrayList<>();
                for (DynamoValue element : ((DynamoValue.L) value).values()) {
                    elements.add(toJava(element));
                }
                yield elements;
            }
            case S, N, B, BOOL, NULL, M, ANY ->
                throw BadValue.type(
                        "is of DynamoDB's type " + value.type() + ", not a list or set; use a list, or a string");
        };
    }
}
