package io.ashdynamo.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each access pattern is one call. */
class AccessPatternsTest {

    /** What is greater than every text that begins alike. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private static final Map<AccessPattern, String> CALLS = Map.of(
            AccessPatterns.CUSTOMER,
            "GetItem null PK = 'CUSTOMER#ann' AND SK = 'PROFILE'",
            AccessPatterns.CUSTOMER_BY_EMAIL,
            "Query gsi1 GSI1PK = 'EMAIL#bob@example.com' AND GSI1SK = 'PROFILE'",
            AccessPatterns.CUSTOMERS_OF_COUNTRY,
            "Query gsi2 GSI2PK = 'COUNTRY#IT' AND begins_with(GSI2SK, 'CUSTOMER#B')",
            AccessPatterns.ORDERS_OF_CUSTOMER,
            "Query gsi1 GSI1PK = 'CUSTOMER#ann' AND begins_with(GSI1SK, 'ORDER#')",
            AccessPatterns.ORDER,
            "GetItem null PK = 'ORDER#1001' AND SK = 'HEADER'",
            AccessPatterns.LINES_OF_ORDER,
            "Query null PK = 'ORDER#1001' AND begins_with(SK, 'LINE#')",
            AccessPatterns.ORDERS_BY_STATUS,
            "Query gsi2 GSI2PK = 'STATUS#open' AND GSI2SK BETWEEN 'ORDER#2026-02-01T00:00:00.000Z'"
                    + " AND 'ORDER#2026-03-01T00:00:00.000Z'",
            AccessPatterns.PRODUCT,
            "GetItem null PK = 'PRODUCT#teapot' AND SK = 'PRODUCT'",
            AccessPatterns.PRODUCTS_BY_PRICE,
            "Query gsi1 GSI1PK = 'CATEGORY#kitchen' AND GSI1SK BETWEEN 'PRICE#00000500' AND 'PRICE#00002500" + END
                    + "'",
            AccessPatterns.LINES_OF_PRODUCT,
            "Query gsi1 GSI1PK = 'PRODUCT#teapot' AND GSI1SK BETWEEN 'LINE#2026-01-15T00:00:00.000Z' AND 'LINE#" + END
                    + "'");

    @ParameterizedTest
    @MethodSource("patterns")
    void isOneCallOfTheTableOrAnIndex(AccessPattern pattern) throws SQLException {
        assertThat(calls(pattern)).containsExactly(CALLS.get(pattern));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void filtersNothingLocally(AccessPattern pattern) throws SQLException {
        assertThat(steps(pattern, "local_filter")).containsExactly("null");
    }

    @Test
    void theNewestComesFirstByReadingBackwards() throws SQLException {
        assertThat(steps(AccessPatterns.ORDERS_OF_CUSTOMER, "sort"))
                .containsExactly("placed_at DESC (by the sort key)");
    }

    static Stream<AccessPattern> patterns() {
        return AccessPatterns.ALL.stream();
    }

    private static List<String> calls(AccessPattern pattern) throws SQLException {
        return steps(pattern, "operation", "index_name", "key_condition");
    }

    /** These columns of each step of EXPLAIN. */
    private static List<String> steps(AccessPattern pattern, String... columns) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection connection = Shop.connection("plans");
                PreparedStatement explain = Parameters.of(
                        connection, "EXPLAIN " + pattern.sql(), pattern.values().toArray());
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                if (rows.getString("step") != null) {
                    List<String> values = new ArrayList<>();
                    for (String column : columns) {
                        values.add(rows.getString(column));
                    }
                    steps.add(String.join(" ", values));
                }
            }
        }
        return steps;
    }
}
