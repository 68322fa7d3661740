package io.ashdynamo.examples.shop;

import java.time.Instant;
import java.util.List;

/** What the shop asks of its table: each is one GetItem, or one Query of the table or of an index. */
final class AccessPatterns {

    static final AccessPattern CUSTOMER = new AccessPattern(
            "A customer", //
            "SELECT name, email, country FROM customers WHERE customer_id = ?",
            "ann");

    static final AccessPattern CUSTOMER_BY_EMAIL = new AccessPattern(
            "The customer with an e-mail address",
            "SELECT customer_id, name FROM customers WHERE email = ?",
            "bob@example.com");

    static final AccessPattern CUSTOMERS_OF_COUNTRY = new AccessPattern(
            "The customers of a country, by the start of their names",
            "SELECT name, customer_id FROM customers WHERE country = ? AND name LIKE 'B%' ORDER BY name",
            "IT");

    static final AccessPattern ORDERS_OF_CUSTOMER =
            new AccessPattern("The last orders of a customer, newest first", """
            SELECT placed_at, order_no, status, total_cents FROM orders
            WHERE customer_id = ? ORDER BY placed_at DESC LIMIT 2""", "ann");

    static final AccessPattern ORDER = new AccessPattern(
            "An order", "SELECT customer_id, placed_at, status, total_cents FROM orders WHERE order_no = ?", 1001L);

    static final AccessPattern LINES_OF_ORDER = new AccessPattern("An order with its lines", """
            SELECT order_no, customer_id, placed_at, line_no, product_id, quantity, price_cents FROM order_lines
            WHERE order_no = ? ORDER BY line_no""", 1001L);

    static final AccessPattern ORDERS_BY_STATUS = new AccessPattern(
            "The open orders of a month",
            """
            SELECT placed_at, order_no, customer_id FROM orders
            WHERE status = 'open' AND placed_at >= ? AND placed_at < ? ORDER BY placed_at""",
            Instant.parse("2026-02-01T00:00:00Z"),
            Instant.parse("2026-03-01T00:00:00Z"));

    static final AccessPattern PRODUCT = new AccessPattern(
            "A product", //
            "SELECT name, price_cents, stock FROM products WHERE product_id = ?",
            "teapot");

    static final AccessPattern PRODUCTS_BY_PRICE = new AccessPattern(
            "The products of a category in a range of prices, cheapest first", """
            SELECT price_cents, product_id, name FROM products
            WHERE category = ? AND price_cents BETWEEN ? AND ? ORDER BY price_cents""", "kitchen", 500, 2500);

    static final AccessPattern LINES_OF_PRODUCT = new AccessPattern(
            "Who bought a product since a day, newest first", """
            SELECT placed_at, customer_id, order_no, quantity FROM order_lines
            WHERE product_id = ? AND placed_at >= ? ORDER BY placed_at DESC""", "teapot", Instant.parse("2026-01-15T00:00:00Z"));

    static final List<AccessPattern> ALL = List.of(
            CUSTOMER,
            CUSTOMER_BY_EMAIL,
            CUSTOMERS_OF_COUNTRY,
            ORDERS_OF_CUSTOMER,
            ORDER,
            LINES_OF_ORDER,
            ORDERS_BY_STATUS,
            PRODUCT,
            PRODUCTS_BY_PRICE,
            LINES_OF_PRODUCT);

    private AccessPatterns() {}
}
