package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.sql.Wrapper;

/** The {@link Wrapper} of an object that wraps nothing but is what it is. */
interface Unwrapping extends Wrapper {

    @Override
    default <T> T unwrap(Class<T> type) throws SQLException {
        if (type == null) {
            throw Errors.invalidArgument("unwrap: the class is null");
        }
        if (!type.isInstance(this)) {
            throw Errors.invalidArgument("unwrap: this is no " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    default boolean isWrapperFor(Class<?> type) throws SQLException {
        return type != null && type.isInstance(this);
    }
}
