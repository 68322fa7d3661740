package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.TimestampFormat;
import io.ashdynamo.mapping.TypeName;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps as text, given or stored. */
class IsoTextTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TypedColumn TIMESTAMP = Columns.of(TypeName.TIMESTAMP);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-30T23:00:00Z",
        "2026-01-31T12:30, 2026-01-31T11:30:00Z",
        "2026-01-31 12:30:00, 2026-01-31T11:30:00Z",
        "2026-07-31t12:30:00.5, 2026-07-31T10:30:00.5Z",
        "2026-01-31T12:30:00Z, 2026-01-31T12:30:00Z",
        "2026-01-31T12:30:00.123456789z, 2026-01-31T12:30:00.123456789Z",
        "2026-01-31T12:30:00.123456789000Z, 2026-01-31T12:30:00.123456789Z",
        "2026-01-31T12:30:00+02, 2026-01-31T10:30:00Z",
        "2026-01-31T12:30:00-0230, 2026-01-31T15:00:00Z",
        "2026-01-31T12:30:00+02:30:15, 2026-01-31T09:59:45Z",
        "2026-01-31T12:30:00-18:00, 2026-02-01T06:30:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "' 2026-01-31T12:30:00Z ', 2026-01-31T12:30:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
    })
    void readsEveryFormOfIso(String text, String instant) throws SQLException {
        TypedColumn column = Columns.timestamp(TimestampFormat.ISO, 9);
        assertThat(column.decode(column.encode(text, BERLIN))).isEqualTo(Instant.parse(instant));
        boolean zoned = text.strip().matches(".*T.*([Zz]|[+-][0-9:]+)");
        if (zoned) {
            assertThat(column.decode(new DynamoValue.S(text))).isEqualTo(Instant.parse(instant));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026",
                "2026-1-31",
                "2026-13-01",
                "2026-00-01",
                "2026-01-00",
                "2026-01-32",
                "2026-02-29",
                "2026-01-31T",
                "2026-01-31T24:00:00",
                "2026-01-31T12",
                "2026-01-31T12:60",
                "2026-01-31T12:30:60",
                "2026-01-31T12:30:00.",
                "2026-01-31T12:30:00.x",
                "2026-01-31T12:30:00+",
                "2026-01-31T12:30:00+19:00",
                "2026-01-31T12:30:00+18:01",
                "2026-01-31T12:30:00+02:",
                "2026-01-31T12:30:00+02:60",
                "2026-01-31T12:30:00ZZ",
                "2026-01-31X12:30:00",
                "10000-01-01T00:00:00Z",
                "２０２６-01-31",
            })
    void refusesOtherText(String text) {
        assertThat(Shown.outcome(() -> TIMESTAMP.encode(text, BERLIN))).isEqualTo("22018");
        assertThat(Shown.outcome(() -> TIMESTAMP.decode(new DynamoValue.S(text))))
                .isEqualTo("22018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "0000-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "2026-01-31T12:30:00.1234567891Z",
            })
    void refusesYearsAndFractionsOutOfRange(String text) {
        assertThat(Shown.outcome(() -> TIMESTAMP.encode(text, BERLIN))).isEqualTo("22003");
        assertThat(Shown.outcome(() -> TIMESTAMP.decode(new DynamoValue.S(text))))
                .isEqualTo("22003");
    }
}
