package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INTEGER    | 4   | 2147483648  | column c (INTEGER): this is not a whole number of that type
            BIGINT     | -5  | 1.5         | column c (BIGINT): this is not a whole number of that type
            DECIMAL    | 3   | 123456789012345678901234567890123456789 | column c (DECIMAL): this is not a number of at most 38 digits
            DECIMAL    | 3   | ''          | column c (DECIMAL): an empty text is not a number of at most 38 digits
            DOUBLE     | 8   | NaN         | column c (DOUBLE): this is not a number of at most 38 digits
            BOOLEAN    | 16  | yes         | column c (BOOLEAN): this is not true or false
            DATE       | 91  | 2026-02-30  | column c (DATE): this is not a date as 2026-01-31
            TIME       | 92  | 25:00       | column c (TIME): this is not a time as 12:30:00
            TIMESTAMP  | 93  | 31.1.2026   | column c (TIMESTAMP): this is not a timestamp as 2026-01-31T12:30:00Z
            VARBINARY  | -3  | a*          | column c (VARBINARY): this is not base64
            STRING_SET | 12  | {}          | column c (STRING_SET): this is not a JSON array
            LIST       | 12  | [1, 2       | column c (LIST): this is not a JSON array
            MAP        | 12  | []          | column c (MAP): this is not a JSON object
            MAP        | 12  | {"a":1,"a":2} | column c (MAP): this is not a JSON object
            JSON       | 12  | abc         | column c (JSON): this is not JSON; a string is "quoted" in it
            ANY        | 12  | 1 2         | column c (ANY): this is not JSON; a string is "quoted" in it
            """)
    void whatDoesNotConvertIsNamedWithItsColumn(String type, int jdbcType, String text, String message) {
        assertThatThrownBy(() -> Values.of(new Column("c", jdbcType, type), text))
                .isInstanceOf(BadLine.class)
                .hasMessage(message);
    }

    @Test
    void numbersKeepTheirDigits() throws Exception {
        String digits = "1234567890123456789012345678.9012345678";

        assertThat(Values.of(new Column("c", Types.DECIMAL, "DECIMAL"), digits)).isEqualTo(new BigDecimal(digits));
        assertThat(Values.of(new Column("c", Types.VARCHAR, "ANY"), "[" + digits + "]"))
                .isEqualTo(List.of(new BigDecimal(digits)));
    }

    @Test
    void timestampsMayHaveABlankAnOffsetOrNeither() throws Exception {
        Column column = new Column("c", Types.TIMESTAMP, "TIMESTAMP");

        assertThat(Values.of(column, "2026-01-31 12:30:00")).isEqualTo(LocalDateTime.of(2026, 1, 31, 12, 30));
        assertThat(Values.of(column, "2026-01-31T12:30:00.5+01:00"))
                .isEqualTo(OffsetDateTime.parse("2026-01-31T12:30:00.5+01:00"));
        assertThat(Values.of(column, "2026-01-31")).isEqualTo(LocalDateTime.of(2026, 1, 31, 0, 0));
    }
}
