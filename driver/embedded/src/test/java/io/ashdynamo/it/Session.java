package io.ashdynamo.it;

import io.ashdynamo.datalayer.DataLayer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A connection to a table of a test's own, and short forms of what tests say to it. */
final class Session implements AutoCloseable {

    private final String url;
    private final String table;
    private final Connection connection;

    private Session(String url, String table) throws SQLException {
        this.url = url;
        this.table = table;
        this.connection = DriverManager.getConnection(url);
    }

    /**
     * A connection to new tables.
     *
     * @param location the URL without properties
     * @param resources the mapping's resources
     * @param properties each as {@code name=value}
     */
    static Session open(String location, String resources, String... properties) throws SQLException {
        String table = Mappings.newTable();
        return new Session(url(location, Mappings.file(resources, table), properties), table);
    }

    /** Another mapping and other properties for the table of this session. */
    Session again(String location, String resources, String... properties) throws SQLException {
        return new Session(url(location, Mappings.file(resources, table), properties), table);
    }

    static String url(String location, Path mapping, String... properties) {
        String all = "tables=create&mapping=" + URLEncoder.encode(mapping.toString(), StandardCharsets.UTF_8);
        return location + "?" + all + (properties.length == 0 ? "" : "&" + String.join("&", properties));
    }

    String url() {
        return url;
    }

    String table() {
        return table;
    }

    Connection connection() {
        return connection;
    }

    DataLayer data() throws SQLException {
        return connection.unwrap(DataLayer.class);
    }

    /** The SDK's client under the driver, to look past it. */
    DynamoDbClient raw() throws SQLException {
        return connection.unwrap(DynamoDbClient.class);
    }

    /** Where the DynamoDB of this session listens. */
    String endpoint() throws SQLException {
        return raw().serviceClientConfiguration()
                .endpointOverride()
                .orElseThrow()
                .toString();
    }

    PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    List<List<Object>> rows(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            return rows(result);
        }
    }

    static List<List<Object>> rows(ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The first column of the only row. */
    <T> T value(Class<T> type, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                throw new AssertionError("no row: " + sql);
            }
            T value = result.getObject(1, type);
            if (result.next()) {
                throw new AssertionError("a second row: " + sql);
            }
            return value;
        }
    }

    /** What the table holds, not read through the driver. */
    Set<Map<String, AttributeValue>> items() throws SQLException {
        return items(table);
    }

    Set<Map<String, AttributeValue>> items(String ofTable) throws SQLException {
        Set<Map<String, AttributeValue>> items = new HashSet<>();
        raw().scanPaginator(r -> r.tableName(ofTable).consistentRead(true))
                .items()
                .forEach(items::add);
        return items;
    }

    /** Stores an item past the driver. */
    void put(Map<String, AttributeValue> item) throws SQLException {
        raw().putItem(r -> r.tableName(table).item(item));
    }

    /** How a statement fails; it must, and must leave the table as it was. */
    Refusal refusal(String sql, Object... parameters) throws SQLException {
        return refusal(() -> {
            try (PreparedStatement statement = prepare(sql, parameters)) {
                if (statement.execute()) {
                    rows(statement.getResultSet());
                }
            }
        });
    }

    /** How an action fails; it must, and must leave the table as it was. */
    Refusal refusal(Refusal.Action action) throws SQLException {
        Set<Map<String, AttributeValue>> before = items();
        Refusal refusal = Refusal.of(action);
        Refusal.assertUnchanged(before, items());
        return refusal;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
