package io.ashdynamo.examples.tenants;

import io.ashdynamo.jdbc.AshDynamoResultSet;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The invoices of whomever the connection belongs to: no statement says whose, and none can.
 *
 * @param connection of one tenant
 */
record Invoices(Connection connection) {

    private static final String INSERT = "INSERT INTO invoices (customer, invoice_no, amount, due) VALUES (?, ?, ?, ?)";
    private static final String BY_KEY = "SELECT * FROM invoices WHERE customer = ? AND invoice_no = ?";
    private static final String BY_STATE = "SELECT * FROM invoices WHERE state = 'open' ORDER BY due";
    private static final String PAY = "UPDATE invoices SET state = 'paid' WHERE customer = ? AND invoice_no = ?";
    private static final String OF_ANY_STATE = " FROM invoices WHERE state IN ('open', 'paid')";
    private static final String ALL = "SELECT *" + OF_ANY_STATE + " ORDER BY customer, invoice_no";
    private static final String COUNT = "SELECT COUNT(*)" + OF_ANY_STATE;
    private static final String DELETE_ALL = "DELETE" + OF_ANY_STATE;

    /** Writes one that is new to the tenant. */
    void add(Invoice invoice) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, invoice.customer());
            insert.setInt(2, invoice.number());
            insert.setBigDecimal(3, invoice.amount());
            insert.setObject(4, invoice.due());
            insert.executeUpdate();
        }
    }

    /** By its key: GetItem. */
    Optional<Invoice> find(String customer, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
            select.setString(1, customer);
            select.setInt(2, number);
            return rows(select).stream().findFirst();
        }
    }

    /** Those that are not paid, the first due first: a Query of the index, in which every tenant has its own partitions. */
    List<Invoice> open() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_STATE)) {
            return rows(select);
        }
    }

    /** All of them: Queries of the index. A Scan would read, and cost, what all tenants have. */
    List<Invoice> all() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            return rows(select);
        }
    }

    /** How many there are. */
    int count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Whether there was one to pay. */
    boolean pay(String customer, int number) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PAY)) {
            update.setString(1, customer);
            update.setInt(2, number);
            return update.executeUpdate() == 1;
        }
    }

    /** Deletes all that the tenant has, and says how many they were. */
    int deleteAll() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_ALL)) {
            return delete.executeUpdate();
        }
    }

    /** The first one, and a token with which the next page of the same tenant begins. */
    String tokenAfterFirst(String customer) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT invoice_no FROM invoices WHERE customer = ? LIMIT 1")) {
            select.setString(1, customer);
            try (ResultSet page = select.executeQuery()) {
                while (page.next()) {
                    // A token is there when the page was read.
                }
                return page.unwrap(AshDynamoResultSet.class).continuationToken().orElseThrow();
            }
        }
    }

    /** The numbers of the page that begins with a token. */
    List<Integer> numbersFrom(String token, String customer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT /*+ START('" + token + "') */ invoice_no FROM invoices WHERE customer = ? LIMIT 1")) {
            select.setString(1, customer);
            List<Integer> numbers = new ArrayList<>();
            try (ResultSet page = select.executeQuery()) {
                while (page.next()) {
                    numbers.add(page.getInt(1));
                }
            }
            return numbers;
        }
    }

    private static List<Invoice> rows(PreparedStatement select) throws SQLException {
        List<Invoice> invoices = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String customer = rows.getString("customer");
                int number = rows.getInt("invoice_no");
                BigDecimal amount = rows.getBigDecimal("amount").setScale(2);
                LocalDate due = rows.getObject("due", LocalDate.class);
                invoices.add(new Invoice(customer, number, amount, rows.getString("state"), due));
            }
        }
        return invoices;
    }
}
