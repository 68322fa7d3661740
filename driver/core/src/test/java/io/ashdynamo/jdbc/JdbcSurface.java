package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Calls every method of a JDBC interface: each must give a result, or an SQLException with an SQLState and a message.
 * Anything else, such as a NullPointerException or a method that is not implemented, fails.
 */
final class JdbcSurface {

    private static final Map<Class<?>, Object> SAMPLES = new HashMap<>();

    static {
        SAMPLES.put(boolean.class, true);
        SAMPLES.put(byte.class, (byte) 1);
        SAMPLES.put(short.class, (short) 1);
        SAMPLES.put(int.class, 1);
        SAMPLES.put(long.class, 1L);
        SAMPLES.put(float.class, 1f);
        SAMPLES.put(double.class, 1d);
        SAMPLES.put(String.class, "id");
        SAMPLES.put(Object.class, "a");
        SAMPLES.put(BigDecimal.class, BigDecimal.ONE);
        SAMPLES.put(byte[].class, new byte[] {1});
        SAMPLES.put(int[].class, new int[] {1});
        SAMPLES.put(String[].class, new String[] {"id"});
        SAMPLES.put(Object[].class, new Object[] {"a"});
        SAMPLES.put(Date.class, new Date(0));
        SAMPLES.put(Time.class, new Time(0));
        SAMPLES.put(Timestamp.class, new Timestamp(0));
        SAMPLES.put(Calendar.class, new GregorianCalendar());
        SAMPLES.put(Class.class, String.class);
        SAMPLES.put(Map.class, Map.of());
        SAMPLES.put(Properties.class, new Properties());
        SAMPLES.put(SQLType.class, JDBCType.VARCHAR);
        SAMPLES.put(InputStream.class, new ByteArrayInputStream(new byte[] {1}));
        SAMPLES.put(Reader.class, new StringReader("a"));
        SAMPLES.put(Executor.class, (Executor) Runnable::run);
    }

    private JdbcSurface() {}

    /**
     * Calls every method with usual arguments, and once more with nulls where the parameters allow it.
     *
     * @param type the JDBC interface
     * @param objects gives a fresh object for each call, open or closed
     */
    static void check(Class<?> type, Supplier<?> objects) {
        List<String> failures = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                check(method, objects.get(), arguments(method, true), failures);
                check(method, objects.get(), arguments(method, false), failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void check(Method method, Object object, Object[] arguments, List<String> failures) {
        String call = method.toGenericString() + " with " + Arrays.toString(arguments) + ": ";
        try {
            method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof SQLException cause)) {
                failures.add(call + e.getCause());
            } else if (cause.getSQLState() == null || cause.getSQLState().length() != 5) {
                failures.add(call + "the SQLState is " + cause.getSQLState());
            } else if (cause.getMessage() == null || cause.getMessage().isBlank()) {
                failures.add(call + "no message");
            }
        } catch (IllegalAccessException e) {
            failures.add(call + e);
        }
    }

    private static Object[] arguments(Method method, boolean samples) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> samples || type.isPrimitive() ? sample(type) : null)
                .toArray();
    }

    private static Object sample(Class<?> type) {
        Object sample = SAMPLES.get(type);
        if (sample == null && type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        return sample;
    }
}
