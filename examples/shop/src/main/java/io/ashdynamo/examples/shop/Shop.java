package io.ashdynamo.examples.shop;

import io.ashdynamo.examples.shop.Orders.Wanted;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A shop in one DynamoDB table: customers, orders, order lines and products, with two indexes that all of them share. */
public final class Shop {

    /** What EXPLAIN tells that matters here. */
    private static final List<String> EXPLAINED =
            List.of("operation", "index_name", "key_condition", "filter", "local_filter", "sort", "limit");

    private final Connection connection;
    private final PrintStream out;

    private Shop(Connection connection, PrintStream out) {
        this.connection = connection;
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) throws SQLException {
        run(System.out);
    }

    static void run(PrintStream out) throws SQLException {
        try (Connection connection = connection("shop")) {
            SampleShop.fill(connection);
            Shop shop = new Shop(connection, out);
            for (AccessPattern pattern : AccessPatterns.ALL) {
                shop.show(pattern);
            }
            shop.change();
        }
    }

    /** A connection to a database of this name in this JVM. */
    static Connection connection(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:ashdynamo:mem:" + name + "?mapping=classpath:shop.yaml");
    }

    private void show(AccessPattern pattern) throws SQLException {
        out.println("== " + pattern.question());
        out.println(pattern.sql());
        explain(pattern);
        rows(pattern);
    }

    /** Prints each call that the statement will make. */
    private void explain(AccessPattern pattern) throws SQLException {
        try (PreparedStatement explain = prepared("EXPLAIN " + pattern.sql(), pattern);
                ResultSet calls = explain.executeQuery()) {
            while (calls.next()) {
                if (calls.getString("step") != null) {
                    call(calls);
                }
            }
        }
    }

    private void call(ResultSet call) throws SQLException {
        for (String column : EXPLAINED) {
            String value = call.getString(column);
            if (value != null) {
                out.println("    " + column + ": " + value);
            }
        }
    }

    private void rows(AccessPattern pattern) throws SQLException {
        try (PreparedStatement select = prepared(pattern.sql(), pattern);
                ResultSet rows = select.executeQuery()) {
            out.println(new TextTable(rows));
        }
    }

    private PreparedStatement prepared(String sql, AccessPattern pattern) throws SQLException {
        return Parameters.of(connection, sql, pattern.values().toArray());
    }

    /** Writes that touch several items, or move one to another place of an index. */
    private void change() throws SQLException {
        Orders orders = new Orders(connection);
        out.println("== An order that there is not enough for: nothing of it is written");
        List<Wanted> wanted = List.of(new Wanted("mug", 1), new Wanted("kettle", 6));
        out.println("placed: " + orders.place(1004, "bob", Instant.parse("2026-02-21T10:00:00Z"), wanted));
        rows(new AccessPattern("", "SELECT product_id, stock FROM products WHERE product_id IN ('mug', 'kettle')"));

        out.println("== An order is shipped: it is no longer among the open ones");
        out.println("shipped: " + orders.ship(1001));
        rows(AccessPatterns.ORDERS_BY_STATUS);

        out.println("== An item as it is stored");
        rows(new AccessPattern("", "SELECT _item FROM orders WHERE order_no = 1001"));
    }
}
