package io.ashdynamo.examples.shell;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Rows to play with, the same ones each time: customers, their orders and their posts. */
final class SampleData {

    private static final int CUSTOMERS = 30;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final List<String> FIRST_NAMES =
            List.of("Ada", "Ben", "Carla", "Dmitri", "Elif", "Femi", "Grace", "Hugo", "Ines", "Jun");
    private static final List<String> LAST_NAMES = List.of("Okafor", "Lindqvist", "Moreau", "Tanaka");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "JP", "NG", "SE", "US");
    private static final List<String> CITIES = List.of("Jena", "Lyon", "Kobe", "Lagos", "Lund", "Reno");
    private static final List<String> PRODUCTS = List.of("kettle", "lamp", "notebook", "pen", "teapot", "umbrella");
    private static final List<String> TITLES =
            List.of("Meet my %s", "Three weeks with a %s", "Why I returned my %s", "A %s for life");

    private final Connection connection;
    private final Random random = new Random(7);

    private SampleData(Connection connection) {
        this.connection = connection;
    }

    /** Writes the rows into the tables of {@code sample.yaml}. */
    static void insert(Connection connection) throws SQLException {
        SampleData data = new SampleData(connection);
        data.insertCustomers();
        data.insertOrders();
        data.insertPosts();
    }

    private void insertCustomers() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO customers (customer_id, name, email, country, since, newsletter, address)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                String country = any(COUNTRIES);
                insert.setString(1, id(customer));
                insert.setString(2, firstName(customer) + " " + lastName(customer));
                insert.setString(3, email(customer));
                insert.setString(4, country);
                insert.setObject(5, FIRST_DAY.plusDays(random.nextInt(365)));
                insert.setBoolean(6, random.nextBoolean());
                insert.setObject(7, Map.of("city", CITIES.get(COUNTRIES.indexOf(country)), "number", customer + 1));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertOrders() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO orders (customer_id, placed_at, status, total, products, shipped_on)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                LocalDateTime placedAt = someTime();
                for (int order = random.nextInt(2, 8); order > 0; order--) {
                    String status = status(order);
                    insert.setString(1, id(customer));
                    insert.setObject(2, placedAt);
                    insert.setString(3, status);
                    insert.setBigDecimal(4, BigDecimal.valueOf(random.nextInt(500, 20_000), 2));
                    insert.setArray(5, connection.createArrayOf("ANY", new Object[] {any(PRODUCTS), any(PRODUCTS)}));
                    insert.setObject(6, status.equals("open") ? null : placedAt.toLocalDate());
                    insert.addBatch();
                    placedAt = placedAt.plusHours(random.nextInt(30, 1000));
                }
            }
            insert.executeBatch();
        }
    }

    private void insertPosts() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO posts (email, inserted_at, status, title, likes, tags)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int customer = 0; customer < CUSTOMERS; customer += 2) {
                LocalDateTime insertedAt = someTime();
                for (int post = random.nextInt(1, 6); post > 0; post--) {
                    String product = any(PRODUCTS);
                    insert.setString(1, email(customer));
                    insert.setObject(2, insertedAt);
                    insert.setString(3, random.nextInt(8) == 0 ? "inactive" : "active");
                    insert.setString(4, any(TITLES).formatted(product));
                    insert.setInt(5, random.nextInt(100));
                    insert.setArray(6, connection.createArrayOf("VARCHAR", new String[] {"review", product}));
                    insert.addBatch();
                    insertedAt = insertedAt.plusHours(random.nextInt(1, 500));
                }
            }
            insert.executeBatch();
        }
    }

    private static String status(int ordersLeft) {
        return switch (ordersLeft) {
            case 1 -> "open";
            case 2 -> "shipped";
            default -> "delivered";
        };
    }

    private static String id(int customer) {
        return "C%03d".formatted(customer + 1);
    }

    private static String firstName(int customer) {
        return FIRST_NAMES.get(customer % FIRST_NAMES.size());
    }

    private static String lastName(int customer) {
        return LAST_NAMES.get(customer / FIRST_NAMES.size());
    }

    private static String email(int customer) {
        return (firstName(customer) + "." + lastName(customer) + "@example.com").toLowerCase(Locale.ROOT);
    }

    private LocalDateTime someTime() {
        return FIRST_DAY.plusYears(1).atStartOfDay().plusSeconds(random.nextInt(200 * 24 * 3600));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
