package io.ashdynamo.examples.shop;

import java.util.List;

/**
 * A question that the shop asks, and one statement that answers it.
 *
 * @param question in words
 * @param sql with a {@code ?} for each value
 * @param values of the parameters, as {@code setObject} takes them
 */
record AccessPattern(String question, String sql, List<Object> values) {

    AccessPattern(String question, String sql, Object... values) {
        this(question, sql, List.of(values));
    }
}
