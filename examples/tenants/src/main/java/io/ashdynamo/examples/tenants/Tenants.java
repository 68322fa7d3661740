package io.ashdynamo.examples.tenants;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;

/** A service for many companies, on one pool and one table: two of them write under the same keys. */
public final class Tenants {

    private static final String URL = "jdbc:ashdynamo:mem:tenants?mapping=classpath:tenants.yaml";

    private final TenantConnections tenants;
    private final PrintStream out;

    private Tenants(TenantConnections tenants, PrintStream out) {
        this.tenants = tenants;
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) throws SQLException {
        run(System.out);
    }

    static void run(PrintStream out) throws SQLException {
        try (HikariDataSource pool = pool()) {
            new Tenants(new TenantConnections(pool), out).run();
        }
    }

    /** One connection, which all tenants have one after the other. */
    private static HikariDataSource pool() {
        // So that HikariCP tells the driver when a connection comes back, and the driver forgets whose it was.
        System.setProperty("com.zaxxer.hikari.enableRequestBoundaries", "true");
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(URL);
        pool.setMaximumPoolSize(1);
        return pool;
    }

    private void run() throws SQLException {
        out.println("== Two tenants write, under the same keys");
        as("acme", invoices -> {
            invoices.add(Invoice.open("bob", 1, "100.00", "2026-01-31"));
            invoices.add(Invoice.open("bob", 2, "250.00", "2026-02-28"));
        });
        as("beta", invoices -> {
            invoices.add(Invoice.open("bob", 1, "7.50", "2026-03-31"));
            invoices.add(Invoice.open("eve", 1, "9.90", "2026-01-15"));
        });
        show("acme");
        show("beta");

        out.println("== What one does is nothing to the other");
        as("acme", invoices -> out.println("acme pays bob 2: " + invoices.pay("bob", 2)));
        as("beta", invoices -> out.println("beta pays bob 2: " + invoices.pay("bob", 2)));
        as("acme", invoices -> out.println("acme deletes all: " + invoices.deleteAll()));
        show("acme");
        show("beta");

        out.println("== What is refused");
        token();
        refused("a name with the separator", () -> as("acme#bob", Invoices::count));
        refused("a pattern", () -> as("%", Invoices::count));
        refused("no tenant", this::nobody);
    }

    /** Work on the invoices of a tenant. */
    private interface Work {
        void with(Invoices invoices) throws SQLException;
    }

    private void as(String tenant, Work work) throws SQLException {
        try (Connection connection = tenants.of(tenant)) {
            work.with(new Invoices(connection));
        }
    }

    private void show(String tenant) throws SQLException {
        as(tenant, invoices -> {
            out.println(tenant + " has " + invoices.count() + ": " + invoices.all());
            out.println(tenant + ", by key bob 1: " + invoices.find("bob", 1));
            out.println(tenant + ", open: " + invoices.open());
        });
    }

    /** The place where a page ended is of use to the tenant that read it. */
    private void token() throws SQLException {
        String[] token = new String[1];
        as("acme", invoices -> {
            invoices.add(Invoice.open("bob", 1, "1.00", "2026-01-31"));
            invoices.add(Invoice.open("bob", 2, "2.00", "2026-01-31"));
            token[0] = invoices.tokenAfterFirst("bob");
        });
        as("acme", invoices -> out.println("acme, from its token: " + invoices.numbersFrom(token[0], "bob")));
        refused(
                "another tenant's token",
                () -> as("beta", invoices -> out.println(invoices.numbersFrom(token[0], "bob"))));
    }

    /** The connection that tenants have had belongs to none of them when it comes from the pool again. */
    private void nobody() throws SQLException {
        try (Connection connection = tenants.pool().getConnection()) {
            out.println("of the pool, tenant: " + connection.getClientInfo("tenant"));
            new Invoices(connection).count();
        }
    }

    /** What must not work. */
    private interface Refused {
        void run() throws SQLException;
    }

    private void refused(String what, Refused work) throws SQLException {
        try {
            work.run();
            throw new IllegalStateException(what + " was not refused");
        } catch (SQLException e) {
            out.println("%s: %s (SQLState %s)".formatted(what, e.getMessage(), e.getSQLState()));
        }
    }
}
