package io.ashdynamo.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values as the tables of conversions write them: exactly, with their type. */
final class Shown {

    interface Attempt {
        Object get() throws SQLException;
    }

    private Shown() {}

    /** What an attempt gives, or the SQLState it is refused with. */
    static String outcome(Attempt attempt) {
        try {
            return of(attempt.get());
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    static String of(Object value) {
        return value instanceof DynamoValue stored ? stored(stored) : java(value);
    }

    private static String stored(DynamoValue value) {
        return switch (value.type()) {
            case S -> "S " + ((DynamoValue.S) value).value();
            case N -> "N " + ((DynamoValue.N) value).digits();
            case B -> "B " + hex(((DynamoValue.B) value).bytes());
            case BOOL -> "BOOL " + ((DynamoValue.Bool) value).value();
            case NULL, ANY -> "NULL";
            case SS -> "SS " + ((DynamoValue.Ss) value).values();
            case NS -> "NS " + ((DynamoValue.Ns) value).values();
            case BS -> "BS " + all(((DynamoValue.Bs) value).values());
            case L -> "L " + all(((DynamoValue.L) value).values());
            case M -> "M " + all(((DynamoValue.M) value).values());
        };
    }

    private static String java(Object value) {
        if (value instanceof byte[] bytes) {
            return "byte[] " + hex(bytes);
        }
        if (value instanceof Float number) {
            // Exactly, as Float.toString differs between JDKs.
            return "Float " + new BigDecimal(number).toPlainString();
        }
        if (value instanceof Set<?> set) {
            return "Set " + all(set);
        }
        if (value instanceof Collection<?> list) {
            return "List " + all(list);
        }
        if (value instanceof Map<?, ?> map) {
            return "Map " + all(map);
        }
        if (value instanceof Timestamp timestamp) {
            return "Timestamp " + timestamp.toInstant();
        }
        if (value instanceof java.sql.Date || value instanceof java.sql.Time) {
            return "sql." + value.getClass().getSimpleName() + " " + value;
        }
        if (value instanceof java.util.Date date) {
            return "util.Date " + date.toInstant();
        }
        if (value instanceof Calendar calendar) {
            return "Calendar " + calendar.toInstant();
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }

    private static String all(Collection<?> values) {
        return values.stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String all(Map<?, ?> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + ": " + of(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
