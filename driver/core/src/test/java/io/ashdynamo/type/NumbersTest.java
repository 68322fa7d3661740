package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ashdynamo.mapping.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DynamoDB's bounds: 38 digits, magnitudes of 1E-130 to 9.99E+125. */
class NumbersTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final TypedColumn DECIMAL = Columns.of(TypeName.DECIMAL);
    private static final TypedColumn DOUBLE = Columns.of(TypeName.DOUBLE);
    private static final String DIGITS_38 = "12345678901234567890123456789012345678";

    @ParameterizedTest
    @CsvSource({
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678",
        "-0.12345678901234567890123456789012345678, -0.12345678901234567890123456789012345678",
        "123456789012345678901234567890123456780000, 1.2345678901234567890123456789012345678E+41",
        "1E125, 1E+125",
        "9.9999999999999999999999999999999999999E125, 9.9999999999999999999999999999999999999E+125",
        "1E-130, 1E-130",
        "-1E-130, -1E-130",
        "1e2, 100",
        "+1, 1",
        ".5, 0.5",
        "007.00, 7",
        "0E999999999, 0",
        "-0.0, 0",
        "' 5 ', 5",
        "1E37, 10000000000000000000000000000000000000",
        "1E38, 1E+38",
    })
    void keepsEveryDigit(String text, String digits) throws SQLException {
        assertThat(DECIMAL.encode(text, UTC)).isEqualTo(new DynamoValue.N(digits));
        assertThat(DECIMAL.encode(new BigDecimal(text.strip()), UTC)).isEqualTo(new DynamoValue.N(digits));
        assertThat((BigDecimal) DECIMAL.decode(new DynamoValue.N(digits)))
                .isEqualByComparingTo(new BigDecimal(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DIGITS_38 + "9",
                "0." + DIGITS_38 + "9",
                "1E126",
                "-1E126",
                "9E-131",
                "1E-131",
                "1E400",
                "1E-400",
                "1E2000",
                "1E999999999",
                "-1E999999999",
                "1E-999999999",
                "1E99999999999999999999",
            })
    @Timeout(5)
    void refusesWhatDynamoDbWouldNotKeep(String text) throws SQLException {
        for (TypeName type : new TypeName[] {TypeName.DECIMAL, TypeName.NUMBER_SET}) {
            Object value = type == TypeName.DECIMAL ? text : java.util.List.of(text);
            assertThat(Shown.outcome(() -> Columns.of(type).encode(value, UTC))).isEqualTo("22003");
        }
        assertThat(Shown.outcome(() -> Columns.of(TypeName.JSON).encode(text, UTC)))
                .isEqualTo("22003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1E2000"})
    @Timeout(5)
    void refusesHugeExponentsOfBigDecimalForEveryType(String text) {
        BigDecimal number = new BigDecimal(text);
        for (TypeName type : new TypeName[] {TypeName.INTEGER, TypeName.BIGINT, TypeName.DECIMAL, TypeName.DOUBLE}) {
            assertThat(Shown.outcome(() -> Columns.of(type).encode(number, UTC)))
                    .isEqualTo("22003");
        }
        assertThat(Shown.outcome(() -> Columns.of(TypeName.STRING).encode(number, UTC)))
                .isEqualTo("S " + number);
    }

    @Test
    @Timeout(5)
    void refusesAMillionDigitsFast() {
        String digits = "7".repeat(1_000_000);
        assertThat(Shown.outcome(() -> DECIMAL.encode(digits, UTC))).isEqualTo("22003");
        assertThat(Shown.outcome(() -> DECIMAL.encode(BigInteger.ONE.shiftLeft(3_000_000), UTC)))
                .isEqualTo("22003");
        assertThat(Shown.outcome(() -> Columns.of(TypeName.JSON).encode(digits, UTC)))
                .isEqualTo("22003");
        assertThat(Shown.outcome(() -> DECIMAL.encode(digits + "x", UTC))).isEqualTo("22018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1,5",
                "1.2.3",
                "2026-01-31",
                "--5",
                "1e",
                "e5",
                ".",
                "0x10",
                "1f",
                "NaN",
                "Infinity",
                "1 0"
            })
    void refusesWhatIsNoNumber(String text) {
        for (TypeName type : new TypeName[] {TypeName.INTEGER, TypeName.BIGINT, TypeName.DECIMAL, TypeName.DOUBLE}) {
            assertThat(Shown.outcome(() -> Columns.of(type).encode(text, UTC))).isEqualTo("22018");
        }
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        for (Object number : new Object[] {Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertThat(Shown.outcome(() -> DOUBLE.encode(number, UTC))).isEqualTo("22003");
            assertThat(Shown.outcome(() -> DECIMAL.encode(number, UTC))).isEqualTo("22003");
            assertThat(Shown.outcome(() -> Columns.of(TypeName.ANY).encode(number, UTC)))
                    .isEqualTo("22003");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "integer, 2147483647, N 2147483647",
        "integer, 2147483648, 22003",
        "integer, -2147483648, N -2147483648",
        "integer, -2147483649, 22003",
        "bigint, 9223372036854775807, N 9223372036854775807",
        "bigint, 9223372036854775808, 22003",
        "bigint, -9223372036854775808, N -9223372036854775808",
        "bigint, -9223372036854775809, 22003",
        "bigint, 999999999999999999, N 999999999999999999",
        "bigint, -99999999999999999, N -99999999999999999",
        "integer, 10.0, N 10",
        "integer, 1E3, N 1000",
        "integer, 10.5, 22003",
        "integer, 1E-5, 22003",
        "integer, 00000000000000000000001, N 1",
        "integer, -, 22018",
        "integer, 5 , N 5",
    })
    void wholeNumbersAreExactOrRefused(String type, String text, String expected) {
        TypedColumn column = Columns.all().get(type);
        assertThat(Shown.outcome(() -> column.encode(text, UTC))).isEqualTo(expected);
        if (!expected.equals("22018")) {
            assertThat(Shown.outcome(() -> column.encode(new BigDecimal(text), UTC)))
                    .isEqualTo(expected);
            String decoded = Shown.outcome(() -> column.decode(new DynamoValue.N(text)));
            assertThat(decoded.replaceFirst("^(Integer|Long) ", "N ")).isEqualTo(expected);
        }
    }

    @Test
    void doublesRoundTrip() throws SQLException {
        Random random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            double magnitude = Math.abs(number);
            boolean held = number == 0 || (magnitude >= 1e-130 && magnitude < 1e126);
            if (held) {
                DynamoValue stored = DOUBLE.encode(number, UTC);
                assertThat(DOUBLE.decode(stored)).isEqualTo(number);
            } else {
                assertThat(Shown.outcome(() -> DOUBLE.encode(number, UTC))).isEqualTo("22003");
            }
        }
    }

    @Test
    void floatsRoundTripThroughDoubleColumns() throws SQLException {
        Random random = new Random(43);
        for (int i = 0; i < 100_000; i++) {
            float number = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(number)) {
                Object canonical = DOUBLE.decode(DOUBLE.encode(number, UTC));
                assertThat(Values.convert(canonical, Float.class, UTC, "c") + 0f)
                        .isEqualTo(number + 0f);
            }
        }
    }

    @Test
    void decimalsRoundTrip() throws SQLException {
        Random random = new Random(44);
        for (int i = 0; i < 20_000; i++) {
            BigInteger digits = new BigInteger(random.nextInt(127), random);
            BigDecimal number = new BigDecimal(digits, random.nextInt(260) - 110);
            boolean held = number.signum() == 0
                    || (number.stripTrailingZeros().precision() <= 38
                            && number.compareTo(new BigDecimal("1E-130")) >= 0
                            && number.compareTo(new BigDecimal("1E126")) < 0);
            if (held) {
                BigDecimal read = (BigDecimal) DECIMAL.decode(DECIMAL.encode(number, UTC));
                assertThat(read).isEqualByComparingTo(number);
            } else {
                assertThat(Shown.outcome(() -> DECIMAL.encode(number, UTC))).isEqualTo("22003");
            }
        }
    }

    @Test
    void decodesDoublesToTheNearest() throws SQLException {
        assertThat((Double) DOUBLE.decode(new DynamoValue.N("0." + DIGITS_38)))
                .isCloseTo(0.12345678901234568, within(0.0));
        assertThat(DOUBLE.decode(new DynamoValue.N("1E+125"))).isEqualTo(1e125);
    }
}
