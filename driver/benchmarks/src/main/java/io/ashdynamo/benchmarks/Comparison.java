package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.StubDynamoDb;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ways to read the same rows, run in turn, so that what disturbs the machine disturbs all of them. */
final class Comparison {

    private final String title;
    private final StubDynamoDb database;
    private final List<Row> rows = new ArrayList<>();

    Comparison(String title, StubDynamoDb database) {
        this.title = title;
        this.database = database;
    }

    /** Adds a way; the first one is what the others are compared with. */
    Comparison row(String name, Read read) {
        rows.add(new Row(name, read));
        return this;
    }

    /** Runs each way so often to warm up and then so often measured, and prints what came out. */
    void run(int warmups, int repetitions, PrintStream out) throws Exception {
        for (int i = 0; i < warmups + repetitions; i++) {
            Tally expected = null;
            for (Row row : rows) {
                Tally tally = row.run(database, i >= warmups);
                expected = expected == null ? tally : expected;
                if (tally != null && !tally.sameAs(expected)) {
                    throw new IllegalStateException(row.name + " read " + tally + ", not " + expected);
                }
            }
        }
        out.printf("%n%s%n%-58s %9s %9s %7s %6s %8s%n", title, "", "best ms", "median ms", "ratio", "calls", "at once");
        rows.forEach(row -> out.println(row.line(rows.get(0))));
    }

    /** The median of a way as a share of the first one's; NaN where it was refused. */
    double share(String name) {
        Row row = rows.stream().filter(r -> r.name.equals(name)).findFirst().orElseThrow();
        return row.median() / rows.get(0).median();
    }

    /** One way to read. */
    @FunctionalInterface
    interface Read {
        Tally run() throws Exception;
    }

    private static final class Row {

        private final String name;
        private final Read read;
        private final List<Double> millis = new ArrayList<>();
        private int calls;
        private int atOnce;
        private String refusal;

        Row(String name, Read read) {
            this.name = name;
            this.read = read;
        }

        /** What was read; null if the driver refuses to, which is then not tried again. */
        Tally run(StubDynamoDb database, boolean measured) throws Exception {
            if (refusal != null) {
                return null;
            }
            database.takeCalls();
            database.takeAtOnce();
            try {
                long start = System.nanoTime();
                Tally tally = read.run();
                long nanos = System.nanoTime() - start;
                if (measured) {
                    millis.add((double) nanos / TimeUnit.MILLISECONDS.toNanos(1));
                }
                calls = database.takeCalls();
                atOnce = Math.max(atOnce, database.takeAtOnce());
                return tally;
            } catch (SQLException e) {
                refusal = e.getSQLState() + " " + e.getMessage();
                return null;
            }
        }

        double median() {
            List<Double> sorted = millis.stream().sorted().toList();
            int middle = sorted.size() / 2;
            if (refusal != null || sorted.isEmpty()) {
                return Double.NaN;
            }
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        String line(Row first) {
            if (refusal != null) {
                return String.format("%-58s refused: %s", name, refusal);
            }
            double best = millis.stream().mapToDouble(ms -> ms).min().orElse(Double.NaN);
            return String.format(
                    "%-58s %9.1f %9.1f %7.3f %6d %8d", name, best, median(), median() / first.median(), calls, atOnce);
        }
    }
}
