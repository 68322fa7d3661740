package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each setter of a parameter stores. */
class SettersTest {

    private static final String ID = "123e4567-e89b-42d3-a456-426614174000";
    private static final GregorianCalendar TOKYO = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
    private static final Timestamp MOMENT = Timestamp.from(Instant.parse("2026-01-31T23:30:00.5Z"));

    private final Recorder recorder = Recorder.start();
    private Connection connection;

    /** Gives the first parameter its value. */
    private interface Setter {
        void set(PreparedStatement statement) throws SQLException;
    }

    private record Case(String name, String column, Setter setter, String stored) {
        @Override
        public String toString() {
            return name + " of " + column;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("setBoolean", "yes", s -> s.setBoolean(1, true), "{\"BOOL\":true}"),
            new Case("setByte", "whole", s -> s.setByte(1, (byte) 5), "{\"N\":\"5\"}"),
            new Case("setShort", "whole", s -> s.setShort(1, (short) 5), "{\"N\":\"5\"}"),
            new Case("setInt", "whole", s -> s.setInt(1, 5), "{\"N\":\"5\"}"),
            new Case("setLong", "big", s -> s.setLong(1, 5L), "{\"N\":\"5\"}"),
            new Case("setFloat", "float", s -> s.setFloat(1, 0.5f), "{\"N\":\"0.5\"}"),
            new Case("setDouble", "float", s -> s.setDouble(1, 0.1), "{\"N\":\"0.1\"}"),
            new Case("setBigDecimal", "exact", s -> s.setBigDecimal(1, new BigDecimal("10.50")), "{\"N\":\"10.5\"}"),
            new Case("setString", "text", s -> s.setString(1, "x"), "{\"S\":\"x\"}"),
            new Case("setString", "whole", s -> s.setString(1, "5"), "{\"N\":\"5\"}"),
            new Case("setNString", "text", s -> s.setNString(1, "x"), "{\"S\":\"x\"}"),
            new Case("setBytes", "bytes", s -> s.setBytes(1, bytes()), "{\"B\":\"yv4=\"}"),
            new Case("setDate", "day", s -> s.setDate(1, Date.valueOf("2026-01-31")), "{\"S\":\"2026-01-31\"}"),
            new Case(
                    "setDate in a zone",
                    "day",
                    s -> s.setDate(1, new Date(MOMENT.getTime()), TOKYO),
                    "{\"S\":\"2026-02-01\"}"),
            new Case("setTime", "clock", s -> s.setTime(1, Time.valueOf("12:30:00")), "{\"S\":\"12:30:00\"}"),
            new Case(
                    "setTimestamp",
                    "moment",
                    s -> s.setTimestamp(1, MOMENT),
                    "{\"S\":\"2026-01-31T23:30:00.500000Z\"}"),
            new Case(
                    "setTimestamp in a zone",
                    "moment",
                    s -> s.setTimestamp(1, MOMENT, TOKYO),
                    "{\"S\":\"2026-01-31T23:30:00.500000Z\"}"),
            new Case("setTimestamp", "millis", s -> s.setTimestamp(1, MOMENT), "{\"N\":\"1769902200500\"}"),
            new Case("setAsciiStream", "text", s -> s.setAsciiStream(1, stream("x")), "{\"S\":\"x\"}"),
            new Case("setAsciiStream of 1", "text", s -> s.setAsciiStream(1, stream("x"), 1), "{\"S\":\"x\"}"),
            new Case("setBinaryStream", "bytes", s -> s.setBinaryStream(1, stream("x")), "{\"B\":\"eA==\"}"),
            new Case("setBinaryStream of 1", "bytes", s -> s.setBinaryStream(1, stream("xyz"), 1), "{\"B\":\"eA==\"}"),
            new Case("setBinaryStream of 0", "bytes", s -> s.setBinaryStream(1, stream(""), 0L), "{\"B\":\"\"}"),
            new Case("setCharacterStream", "text", s -> s.setCharacterStream(1, reader("ü")), "{\"S\":\"ü\"}"),
            new Case("setCharacterStream of 1", "text", s -> s.setCharacterStream(1, reader("xy"), 1), "{\"S\":\"x\"}"),
            new Case("setNCharacterStream", "text", s -> s.setNCharacterStream(1, reader("x")), "{\"S\":\"x\"}"),
            new Case("setClob of a reader", "text", s -> s.setClob(1, reader("x")), "{\"S\":\"x\"}"),
            new Case("setNClob of a reader", "text", s -> s.setNClob(1, reader("x"), 1L), "{\"S\":\"x\"}"),
            new Case("setClob", "text", s -> s.setClob(1, new TextClob("x")), "{\"S\":\"x\"}"),
            new Case("setBlob of a stream", "bytes", s -> s.setBlob(1, stream("x")), "{\"B\":\"eA==\"}"),
            new Case("setBlob", "bytes", s -> s.setBlob(1, new BytesBlob(bytes())), "{\"B\":\"yv4=\"}"),
            new Case(
                    "setArray",
                    "words",
                    s -> s.setArray(1, s.getConnection().createArrayOf("VARCHAR", new Object[] {"a"})),
                    "{\"SS\":[\"a\"]}"),
            new Case(
                    "setObject of a list",
                    "items",
                    s -> s.setObject(1, List.of("a", 1)),
                    "{\"L\":[{\"S\":\"a\"},{\"N\":\"1\"}]}"),
            new Case(
                    "setObject of a map",
                    "doc",
                    s -> s.setObject(1, Map.of("k", true)),
                    "{\"M\":{\"k\":{\"BOOL\":true}}}"),
            new Case("setObject to VARCHAR", "whole", s -> s.setObject(1, 5, Types.VARCHAR), "{\"N\":\"5\"}"),
            new Case("setObject to INTEGER", "text", s -> s.setObject(1, "x", Types.VARCHAR), "{\"S\":\"x\"}"),
            new Case("setObject to a JDBCType", "whole", s -> s.setObject(1, "5", JDBCType.INTEGER), "{\"N\":\"5\"}"),
            new Case(
                    "setObject to a scale",
                    "exact",
                    s -> s.setObject(1, new BigDecimal("1.50"), Types.DECIMAL, 1),
                    "{\"N\":\"1.5\"}"));

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void aSetterStoresWhatTheColumnsTypeMakesOfItsValue(Case setter) throws SQLException {
        try (PreparedStatement insert = insert(setter.column())) {
            setter.setter().set(insert);
            insert.execute();
        }
        assertThat(recorder.onlyCall().body()).contains("\"" + setter.column() + "\":" + setter.stored());
    }

    static Stream<Setter> nulls() {
        return Stream.of(
                s -> s.setNull(1, Types.INTEGER),
                s -> s.setNull(1, Types.OTHER),
                s -> s.setNull(1, Types.STRUCT, "x"),
                s -> s.setString(1, null),
                s -> s.setBytes(1, null),
                s -> s.setTimestamp(1, null, TOKYO),
                s -> s.setDate(1, null, TOKYO),
                s -> s.setTime(1, null, TOKYO),
                s -> s.setObject(1, null),
                s -> s.setObject(1, null, Types.DECIMAL, 2),
                s -> s.setObject(1, null, (java.sql.SQLType) null),
                s -> s.setBinaryStream(1, null),
                s -> s.setCharacterStream(1, null, 5),
                s -> s.setArray(1, null),
                s -> s.setClob(1, (java.sql.Clob) null),
                s -> s.setBlob(1, (InputStream) null),
                s -> s.setURL(1, null));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void everyNullIsNull(Setter setter) throws SQLException {
        try (PreparedStatement insert = insert("text")) {
            setter.set(insert);
            insert.execute();
        }
        assertThat(recorder.onlyCall().body()).doesNotContain("\"text\"");
    }

    @Test
    void bytesAreTakenAsTheyAreAtTheCall() throws SQLException {
        byte[] bytes = bytes();
        try (PreparedStatement insert = insert("bytes")) {
            insert.setBytes(1, bytes);
            bytes[0] = 0;
            insert.execute();
        }
        assertThat(recorder.onlyCall().body()).contains("{\"B\":\"yv4=\"}");
    }

    private PreparedStatement insert(String column) throws SQLException {
        return connection.prepareStatement("INSERT INTO values (id, " + column + ") VALUES ('" + ID + "', ?)");
    }

    private static byte[] bytes() {
        return new byte[] {(byte) 0xCA, (byte) 0xFE};
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StringReader reader(String text) {
        return new StringReader(text);
    }
}
