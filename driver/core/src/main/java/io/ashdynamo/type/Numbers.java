package io.ashdynamo.type;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers within DynamoDB's bounds: 38 significant digits, magnitudes of 1E-130 to 9.99…E+125.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
 *     DynamoDB data types</a>
 */
final class Numbers {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    // What no double, and so nothing that can be stored or read, goes past. Beyond them a number is only costly: a text
    // of many digits takes quadratic time to convert, and 1E999999999 has gigabytes of digits.
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_BITS = 4_000;
    private static final int MAX_MAGNITUDE = 400;

    /** Every plain text of so many characters is a long. */
    private static final int LONG_TEXT = 18;

    private Numbers() {}

    /** The exact decimal value. */
    static BigDecimal decimal(Object value) throws BadValue {
        if (value instanceof BigDecimal decimal) {
            return checkSize(decimal);
        }
        if (isWhole(value)) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double || value instanceof Float) {
            return floating((Number) value);
        }
        if (value instanceof BigInteger integer) {
            return checkSize(new BigDecimal(integer));
        }
        if (value instanceof Boolean bool) {
            return bool ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof DynamoValue.N number) {
            return parse(number.digits());
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof Number) {
            return parse(value.toString().strip());
        }
        throw notANumber();
    }

    static long integral(Object value, long min, long max, String type) throws BadValue {
        if (isWhole(value)) {
            return within(((Number) value).longValue(), min, max, type);
        }
        String text = text(value);
        if (isPlain(text)) {
            return within(Long.parseLong(text), min, max, type);
        }
        BigDecimal decimal = decimal(value).stripTrailingZeros();
        if (decimal.scale() > 0) {
            throw BadValue.range("has a fraction, which " + type + " does not hold; round it, or use a decimal");
        }
        BigInteger integer = decimal.toBigInteger();
        if (integer.bitLength() >= Long.SIZE) {
            throw outOfRange(min, max, type);
        }
        return within(integer.longValue(), min, max, type);
    }

    static BigInteger integer(Object value) throws BadValue {
        BigDecimal decimal = decimal(value).stripTrailingZeros();
        if (decimal.scale() > 0) {
            throw BadValue.range("has a fraction, which an integer does not hold; round it, or use a decimal");
        }
        return decimal.toBigInteger();
    }

    /** The nearest double: what a caller who asks for one has chosen. */
    static double floatingPoint(Object value) throws BadValue {
        if (value instanceof Double number) {
            return number;
        }
        double number = value instanceof DynamoValue.N stored
                ? parseDouble(stored.digits())
                : decimal(value).doubleValue();
        if (Double.isInfinite(number)) {
            throw BadValue.range("is out of range; a double holds up to 1.7E308");
        }
        return number;
    }

    /** The nearest float, likewise. */
    static float singlePrecision(Object value) throws BadValue {
        double number = floatingPoint(value);
        float single = (float) number;
        if (Float.isInfinite(single) && !Double.isInfinite(number)) {
            throw BadValue.range("is out of range; a float holds up to 3.4E38: use a double");
        }
        return single;
    }

    /** The text DynamoDB stores, the same for equal numbers; refused where DynamoDB would not keep every digit. */
    static String digits(BigDecimal value) throws BadValue {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.precision() > MAX_DIGITS) {
            throw BadValue.range("has " + stripped.precision() + " significant digits; DynamoDB keeps " + MAX_DIGITS
                    + ": round it, or store it as a string");
        }
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT) {
            throw beyond();
        }
        return stripped.scale() <= 0 && exponent < MAX_DIGITS ? stripped.toPlainString() : stripped.toString();
    }

    /** Whether it has more digits than a message can wait for. */
    static boolean isHuge(Object value) {
        return (value instanceof BigInteger integer && integer.bitLength() > MAX_BITS)
                || (value instanceof BigDecimal decimal
                        && decimal.unscaledValue().bitLength() > MAX_BITS);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    /** The text of a number that is one, else nothing. */
    private static String text(Object value) {
        if (value instanceof DynamoValue.N number) {
            return number.digits();
        }
        return value instanceof CharSequence text ? text.toString().strip() : "";
    }

    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start || text.length() > LONG_TEXT) {
            return false;
        }
        return skipDigits(text, start) == text.length();
    }

    private static BigDecimal parse(String text) throws BadValue {
        if (text.length() > MAX_TEXT) {
            throw isNumeric(text) ? beyond() : notANumber();
        }
        try {
            return checkSize(new BigDecimal(text));
        } catch (NumberFormatException e) {
            // BigDecimal's own exponent has its limits, too.
            throw isNumeric(text) ? beyond() : notANumber();
        }
    }

    private static double parseDouble(String text) throws BadValue {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw notANumber();
        }
    }

    private static BigDecimal floating(Number value) throws BadValue {
        if (!Double.isFinite(value.doubleValue())) {
            throw BadValue.range("is not a finite number, which DynamoDB needs; write NULL, or store it as a string");
        }
        // Not new BigDecimal(double): 0.1 is meant as 0.1, not as the 55 digits of the nearest double.
        return new BigDecimal(value.toString());
    }

    private static BigDecimal checkSize(BigDecimal value) throws BadValue {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (isHuge(value) || Math.abs((long) value.precision() - value.scale()) > MAX_MAGNITUDE) {
            throw beyond();
        }
        return value;
    }

    /** Whether the text is written as a number, however large. */
    private static boolean isNumeric(String text) {
        int start = skipSign(text, 0);
        int point = skipDigits(text, start);
        boolean hasPoint = point < text.length() && text.charAt(point) == '.';
        int end = hasPoint ? skipDigits(text, point + 1) : point;
        if (end - start - (hasPoint ? 1 : 0) == 0) {
            return false;
        }
        if (end == text.length() || Character.toLowerCase(text.charAt(end)) != 'e') {
            return end == text.length();
        }
        int exponent = skipSign(text, end + 1);
        return exponent < text.length() && skipDigits(text, exponent) == text.length();
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int skipDigits(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static long within(long value, long min, long max, String type) throws BadValue {
        if (value < min || value > max) {
            throw outOfRange(min, max, type);
        }
        return value;
    }

    private static BadValue notANumber() {
        return BadValue.type("is not a number; give a number, or its digits as text");
    }

    private static BadValue beyond() {
        return BadValue.range(
                "is beyond DynamoDB's numbers, which have 38 digits and magnitudes of 1E-130 to 9.99E+125;"
                        + " store it as a string");
    }

    private static BadValue outOfRange(long min, long max, String type) {
        return BadValue.range(
                "is out of range; " + type + " holds " + min + " to " + max + ": use a larger type, or a decimal");
    }
}
