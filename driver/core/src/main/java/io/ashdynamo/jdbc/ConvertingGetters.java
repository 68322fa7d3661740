package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;

/** The getters that are a conversion of the value and nothing else; NULL is null, 0 or false. */
interface ConvertingGetters extends ResultSet {

    /** Of the smallest number DynamoDB holds: 1E-130 and 37 more digits. */
    int MAX_SCALE = 167;

    /** The value of a column as a class; null for NULL. Sets what {@code wasNull} says. */
    <T> T convert(int index, Class<T> type, ZoneId zone) throws SQLException;

    /** The connection's zone. */
    ZoneId zone();

    @Override
    default boolean getBoolean(int index) throws SQLException {
        Boolean value = convert(index, Boolean.class, zone());
        return value != null && value;
    }

    @Override
    default byte getByte(int index) throws SQLException {
        Byte value = convert(index, Byte.class, zone());
        return value == null ? 0 : value;
    }

    @Override
    default short getShort(int index) throws SQLException {
        Short value = convert(index, Short.class, zone());
        return value == null ? 0 : value;
    }

    @Override
    default int getInt(int index) throws SQLException {
        Integer value = convert(index, Integer.class, zone());
        return value == null ? 0 : value;
    }

    @Override
    default long getLong(int index) throws SQLException {
        Long value = convert(index, Long.class, zone());
        return value == null ? 0 : value;
    }

    @Override
    default float getFloat(int index) throws SQLException {
        Float value = convert(index, Float.class, zone());
        return value == null ? 0 : value;
    }

    @Override
    default double getDouble(int index) throws SQLException {
        Double value = convert(index, Double.class, zone());
        return value == null ? 0 : value;
    }

    @Override
    default BigDecimal getBigDecimal(int index) throws SQLException {
        return convert(index, BigDecimal.class, zone());
    }

    /** Rounded half up, as the caller asked for fewer digits than are stored. */
    @Override
    @Deprecated
    default BigDecimal getBigDecimal(int index, int scale) throws SQLException {
        if (scale < 0 || scale > MAX_SCALE) {
            throw Errors.invalidArgument("getBigDecimal: the scale " + scale + " is not in 0 to " + MAX_SCALE);
        }
        BigDecimal value = getBigDecimal(index);
        return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
    }

    @Override
    default byte[] getBytes(int index) throws SQLException {
        byte[] bytes = convert(index, byte[].class, zone());
        return bytes == null ? null : bytes.clone();
    }

    @Override
    default Date getDate(int index) throws SQLException {
        return convert(index, Date.class, zone());
    }

    @Override
    default Time getTime(int index) throws SQLException {
        return convert(index, Time.class, zone());
    }

    @Override
    default Timestamp getTimestamp(int index) throws SQLException {
        return convert(index, Timestamp.class, zone());
    }

    /** The day in the calendar's zone: a timestamp's day there, a date's midnight there. */
    @Override
    default Date getDate(int index, Calendar calendar) throws SQLException {
        if (calendar == null) {
            return getDate(index);
        }
        ZoneId zone = calendar.getTimeZone().toZoneId();
        LocalDate date = convert(index, LocalDate.class, zone);
        try {
            return date == null
                    ? null
                    : new Date(date.atStartOfDay(zone).toInstant().toEpochMilli());
        } catch (ArithmeticException e) {
            throw Errors.outOfRange(getMetaData().getColumnLabel(index) + ": " + date + " is out of range for a Date");
        }
    }

    /** The time of day in the calendar's zone: a timestamp's time there, or a time on 1970-01-01 there. */
    @Override
    default Time getTime(int index, Calendar calendar) throws SQLException {
        if (calendar == null) {
            return getTime(index);
        }
        ZoneId zone = calendar.getTimeZone().toZoneId();
        LocalTime time = convert(index, LocalTime.class, zone);
        return time == null
                ? null
                : new Time(LocalDate.EPOCH.atTime(time).atZone(zone).toInstant().toEpochMilli());
    }

    /** A timestamp is a point in time whatever the calendar; a date or a text without a zone is in the calendar's. */
    @Override
    default Timestamp getTimestamp(int index, Calendar calendar) throws SQLException {
        return calendar == null
                ? getTimestamp(index)
                : convert(index, Timestamp.class, calendar.getTimeZone().toZoneId());
    }
}
