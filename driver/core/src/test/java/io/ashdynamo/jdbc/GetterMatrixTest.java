package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every getter on every type of column: a result, or the SQLState of the refusal. */
class GetterMatrixTest {

    private interface Getter {
        Object get(RowsResultSet resultSet) throws SQLException;
    }

    /** What is not in it is refused with 22018. */
    private static final Map<String, String> MATRIX = read();

    private static final Map<String, Getter> GETTERS = new LinkedHashMap<>();

    static {
        GETTERS.put("String", r -> r.getString(1));
        GETTERS.put("Boolean", r -> r.getBoolean(1));
        GETTERS.put("Byte", r -> r.getByte(1));
        GETTERS.put("Short", r -> r.getShort(1));
        GETTERS.put("Int", r -> r.getInt(1));
        GETTERS.put("Long", r -> r.getLong(1));
        GETTERS.put("Float", r -> r.getFloat(1));
        GETTERS.put("Double", r -> r.getDouble(1));
        GETTERS.put("BigDecimal", r -> r.getBigDecimal(1));
        GETTERS.put("Bytes", r -> r.getBytes(1));
        GETTERS.put("Date", r -> r.getDate(1));
        GETTERS.put("Time", r -> r.getTime(1));
        GETTERS.put("Timestamp", r -> r.getTimestamp(1));
        GETTERS.put("Object", r -> r.getObject(1));
        GETTERS.put("Array", r -> r.getArray(1));
        GETTERS.put("BinaryStream", r -> r.getBinaryStream(1));
        GETTERS.put("AsciiStream", r -> r.getAsciiStream(1));
        GETTERS.put("CharacterStream", r -> r.getCharacterStream(1));
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                UUID.class,
                List.class,
                Set.class,
                Map.class,
                Object.class)) {
            GETTERS.put(type.getSimpleName() + ".class", r -> r.getObject(1, type));
        }
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(TypeName.values())
                .flatMap(type -> GETTERS.keySet().stream().map(getter -> Arguments.of(type, getter)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void getter(TypeName type, String getter) {
        String expected = MATRIX.getOrDefault(type.word() + "." + getter, "22018");
        assertThat(outcome(type, GETTERS.get(getter))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void getterOnNull(TypeName type, String getter) throws SQLException {
        RowsResultSet resultSet = Results.on(type, null);
        Object value = GETTERS.get(getter).get(resultSet);
        assertThat(value).isIn(null, false, (byte) 0, (short) 0, 0, 0L, 0f, 0d);
        assertThat(resultSet.wasNull()).isTrue();
    }

    private static Map<String, String> read() {
        try (InputStream text = GetterMatrixTest.class.getResourceAsStream("getters.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outcome(TypeName type, Getter getter) {
        try (RowsResultSet resultSet = Results.on(type, SampleValues.of(type))) {
            return show(getter.get(resultSet));
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static String show(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Timestamp timestamp) {
            return "Timestamp " + timestamp.toInstant();
        }
        if (value instanceof Collection<?> elements) {
            return value.getClass().getSimpleName() + " " + Arrays.deepToString(elements.toArray());
        }
        if (value instanceof Array array) {
            return array.getBaseTypeName() + Arrays.deepToString((Object[]) array.getArray());
        }
        try {
            if (value instanceof InputStream stream) {
                return "stream " + HexFormat.of().formatHex(stream.readAllBytes());
            }
            if (value instanceof Reader reader) {
                StringWriter text = new StringWriter();
                reader.transferTo(text);
                return "reader " + text;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return value.getClass().getSimpleName() + " " + value;
    }
}
