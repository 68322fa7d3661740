package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.type.SqlType;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetObjectTest {

    private static final Calendar TOKYO = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));

    @ParameterizedTest
    @EnumSource(TypeName.class)
    void isOfTheClassThatMetadataSays(TypeName type) throws SQLException, ClassNotFoundException {
        ResultSet resultSet = Results.on(type, SampleValues.of(type));
        Class<?> said = Class.forName(resultSet.getMetaData().getColumnClassName(1));
        assertThat(resultSet.getObject(1)).isInstanceOf(said);
    }

    @ParameterizedTest
    @EnumSource(
            value = TypeName.class,
            names = {"STRING_SET", "NUMBER_SET", "BINARY_SET", "LIST"})
    void isAnArrayWhereArraysAreWanted(TypeName type) throws SQLException {
        SqlType reported = SqlType.of(AttributeType.of(type), true);
        ResultSet resultSet = Results.on(reported, SampleValues.of(type), true);
        assertThat(resultSet.getMetaData().getColumnClassName(1)).isEqualTo(Array.class.getName());
        assertThat(resultSet.getObject(1)).isInstanceOf(Array.class);
    }

    @Test
    void givesMetadataColumnsTheirOwnClass() throws SQLException {
        assertThat(Results.on(SqlType.SMALLINT, 4, false).getObject(1)).isEqualTo((short) 4);
        assertThat(Results.on(SqlType.BIGINT, 4, false).getObject(1)).isEqualTo(4L);
    }

    @Test
    void takesWrapperClasses() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.DECIMAL, new BigDecimal("1"));
        assertThat(resultSet.getObject("id", Integer.class)).isEqualTo(1);
        assertThat(resultSet.getObject("id", Long.class)).isEqualTo(1L);
        assertThat(resultSet.getObject("id", Boolean.class)).isTrue();
    }

    @Test
    void takesStreamsAndLargeObjects() throws Exception {
        ResultSet text = Results.on(TypeName.STRING, "äb");
        StringWriter read = new StringWriter();
        text.getObject(1, Reader.class).transferTo(read);
        assertThat(read).hasToString("äb");
        Clob clob = text.getObject(1, Clob.class);
        assertThat(clob.getSubString(1, (int) clob.length())).isEqualTo("äb");
        ResultSet bytes = Results.on(TypeName.BINARY, new byte[] {1, 2});
        assertThat(bytes.getObject(1, InputStream.class)).hasBinaryContent(new byte[] {1, 2});
        Blob blob = bytes.getObject(1, Blob.class);
        assertThat(blob.getBytes(1, (int) blob.length())).containsExactly(1, 2);
    }

    @Test
    void readsEmptyLargeObjects() throws Exception {
        ResultSet text = Results.on(TypeName.STRING, "");
        assertThat(text.getClob(1).getSubString(1, 0)).isEmpty();
        assertThat(text.getNClob(1).getAsciiStream()).isEmpty();
        ResultSet bytes = Results.on(TypeName.BINARY, new byte[0]);
        assertThat(bytes.getBlob(1).getBytes(1, 0)).isEmpty();
    }

    @Test
    void doesNotTurnCharactersIntoQuestionMarks() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "ä");
        assertThatThrownBy(() -> resultSet.getAsciiStream(1)).hasMessageStartingWith("id: ");
    }

    @Test
    void refusesClassesWithoutConversion() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "http://a");
        assertThatThrownBy(() -> resultSet.getObject(1, URL.class))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("java.net.URL");
    }

    @Test
    void takesAnEmptyTypeMapOnly() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "a");
        assertThat(resultSet.getObject(1, Map.of())).isEqualTo("a");
        assertThat(resultSet.getObject("id", (Map<String, Class<?>>) null)).isEqualTo("a");
        assertThatThrownBy(() -> resultSet.getObject(1, Map.of("t", String.class)))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @Test
    void doesNotShareItsBytes() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.BINARY, new byte[] {1});
        resultSet.getBytes(1)[0] = 9;
        ((byte[]) resultSet.getObject(1))[0] = 9;
        resultSet.getObject(1, byte[].class)[0] = 9;
        assertThat(resultSet.getBytes(1)).containsExactly(1);
    }

    @Test
    @SuppressWarnings("deprecation")
    void roundsToTheScaleThatWasAskedFor() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.DECIMAL, new BigDecimal("10.25"));
        assertThat(resultSet.getBigDecimal(1, 1)).isEqualTo(new BigDecimal("10.3"));
        assertThatThrownBy(() -> resultSet.getBigDecimal(1, Integer.MAX_VALUE)).isInstanceOf(SQLException.class);
    }

    @Test
    void usesTheCalendarsZoneForADate() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.DATE, LocalDate.of(2026, 1, 31));
        assertThat(resultSet.getDate(1, TOKYO).getTime()).isEqualTo(millis("2026-01-30T15:00:00Z"));
        assertThat(resultSet.getTimestamp(1, TOKYO).getTime()).isEqualTo(millis("2026-01-30T15:00:00Z"));
    }

    @Test
    void usesTheCalendarsZoneForATime() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.TIME, LocalTime.of(10, 0));
        assertThat(resultSet.getTime(1, TOKYO).getTime()).isEqualTo(millis("1970-01-01T01:00:00Z"));
    }

    @Test
    void usesTheCalendarsZoneForATextWithoutOne() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "2026-01-31 12:00:00");
        assertThat(resultSet.getTimestamp("id", TOKYO).getTime()).isEqualTo(millis("2026-01-31T03:00:00Z"));
    }

    @Test
    void readsTheClockOfTheCalendarsZoneForATimestamp() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.TIMESTAMP, Instant.parse("2026-01-31T23:30:00Z"));
        assertThat(resultSet.getTimestamp(1, TOKYO).getTime()).isEqualTo(millis("2026-01-31T23:30:00Z"));
        assertThat(resultSet.getDate(1, TOKYO).getTime()).isEqualTo(millis("2026-01-31T15:00:00Z"));
        assertThat(resultSet.getTime(1, TOKYO).getTime()).isEqualTo(millis("1969-12-31T23:30:00Z"));
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
