package io.ashdynamo.type;

import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.SQLException;

/** A java.sql.Array of another driver, of which only {@code getArray()} is used. */
final class TestArray {

    private TestArray() {}

    static Array of(Object... elements) {
        return array(elements);
    }

    /** One that was freed. */
    static Array failing() {
        return array(null);
    }

    private static Array array(Object[] elements) {
        return (Array) Proxy.newProxyInstance(
                TestArray.class.getClassLoader(), new Class<?>[] {Array.class}, (proxy, method, arguments) -> {
                    if (elements == null) {
                        throw new SQLException("freed");
                    }
                    return elements;
                });
    }
}
