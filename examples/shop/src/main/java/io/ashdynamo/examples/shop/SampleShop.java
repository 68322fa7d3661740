package io.ashdynamo.examples.shop;

import io.ashdynamo.examples.shop.Orders.Wanted;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** Some customers, products and orders. */
final class SampleShop {

    private SampleShop() {}

    static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO customers (customer_id, email, country, name) VALUES
                    ('ann', 'ann@example.com', 'IE', 'Ann Byrne'),
                    ('bob', 'bob@example.com', 'IT', 'Bianchi, Bob'),
                    ('bea', 'bea@example.com', 'IT', 'Bruni, Bea'),
                    ('ugo', 'ugo@example.com', 'IT', 'Verdi, Ugo')""");
            statement.executeUpdate("""
                    INSERT INTO products (product_id, category, price_cents, name, stock) VALUES
                    ('teapot', 'kitchen', 2400, 'Teapot', 10),
                    ('mug', 'kitchen', 650, 'Mug', 100),
                    ('kettle', 'kitchen', 10900, 'Electric kettle', 5),
                    ('spoon', 'kitchen', 90, 'Tea spoon', 500),
                    ('tin', 'tea', 1200, 'Tin of tea', 40)""");
        }
        Orders orders = new Orders(connection);
        orders.place(999, "ann", at("2026-01-02T09:00:00Z"), List.of(new Wanted("teapot", 1)));
        orders.place(1000, "bob", at("2026-01-31T23:59:59.999Z"), List.of(new Wanted("tin", 2)));
        orders.place(
                1001,
                "ann",
                at("2026-02-01T00:00:00Z"),
                List.of(new Wanted("teapot", 1), new Wanted("mug", 4), new Wanted("spoon", 4)));
        orders.place(1002, "bea", at("2026-02-11T12:30:00Z"), List.of(new Wanted("teapot", 2)));
        orders.place(1003, "ann", at("2026-02-20T08:15:00Z"), List.of(new Wanted("tin", 1)));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
