package io.ashdynamo.examples.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Places and ships orders: rows of three resources in one table, changed together. */
record Orders(Connection connection) {

    private static final String TAKE =
            "UPDATE products SET stock = stock - ? WHERE product_id = ? AND stock >= ? RETURNING price_cents";
    private static final String LINE = """
            INSERT INTO order_lines (order_no, line_no, customer_id, placed_at, product_id, quantity, price_cents)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String HEADER =
            "INSERT INTO orders (order_no, customer_id, placed_at, total_cents) VALUES (?, ?, ?, ?)";
    private static final String SHIP = "UPDATE orders SET status = 'shipped' WHERE order_no = ? AND status = 'open'";

    /**
     * What is wanted of a product.
     *
     * @param product its id
     */
    record Wanted(String product, int quantity) {}

    /**
     * Takes what is wanted from the stock and writes the order with its lines: all of it, or nothing.
     *
     * @return whether there was enough of each product
     */
    boolean place(long number, String customer, Instant at, List<Wanted> wanted) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int total = 0;
            for (int line = 0; line < wanted.size(); line++) {
                Wanted product = wanted.get(line);
                int price = take(product);
                if (price < 0) {
                    return false;
                }
                execute(LINE, number, line + 1, customer, at, product.product(), product.quantity(), price);
                total += price * product.quantity();
            }
            execute(HEADER, number, customer, at, total);
            connection.commit();
            return true;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Whether it was still open: it moves to another partition of the index on status. */
    boolean ship(long number) throws SQLException {
        return execute(SHIP, number) == 1;
    }

    /** The price of a product that there is enough of, now less; negative if there is not enough. */
    private int take(Wanted wanted) throws SQLException {
        try (PreparedStatement take =
                        Parameters.of(connection, TAKE, wanted.quantity(), wanted.product(), wanted.quantity());
                ResultSet taken = take.executeQuery()) {
            return taken.next() ? taken.getInt("price_cents") : -1;
        }
    }

    private int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Parameters.of(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }
}
