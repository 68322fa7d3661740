package io.ashdynamo.it.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random rows through the templates of five resources in one table with one overloaded index: distinct rows have distinct
 * keys, reads give the rows that were written, and what is said of a template's columns finds what a full scan would.
 * {@code -Dashdynamo.rows=100000} writes more of them, {@code -Dashdynamo.queries=…} asks more often, and
 * {@code -Dashdynamo.seed=…} takes others.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TemplateRoundTripIT {

    private static final int ROWS = Integer.getInteger("ashdynamo.rows", 1_000);
    private static final int QUERIES = Integer.getInteger("ashdynamo.queries", 300);
    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);

    private static Connection connection;
    private static final List<Trips> ALL = new ArrayList<>();

    @BeforeAll
    static void load(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), Trip.mapping());
        connection = DriverManager.getConnection("jdbc:ashdynamo:mem:trips?scan=allow&mapping=" + mapping);
        for (Trip trip : Trip.ALL) {
            Trips trips = new Trips(trip, connection);
            ALL.add(trips);
            trips.load(ROWS / Trip.ALL.size(), new Random(SEED + ALL.size()));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    @Order(1)
    void distinctRowsHaveDistinctKeys() throws SQLException {
        assertThat(itemsStored()).isEqualTo(ALL.stream().mapToLong(Trips::size).sum());
        assertThat(ALL).allSatisfy(trips -> assertThat(trips.size()).isPositive());
        assertThat(ALL).anySatisfy(trips -> assertThat(trips.refused()).isPositive());
    }

    @Test
    @Order(2)
    void readsGiveTheRowsThatWereWritten() throws SQLException {
        assertRows();
    }

    @Test
    @Order(3)
    void queriesGiveWhatAFullScanFilteredHereWould() throws SQLException {
        assertQueries(1);
    }

    @Test
    @Order(4)
    void changesMoveRowsInTheIndexAndNowhereElse() throws SQLException {
        for (Trips trips : ALL) {
            trips.change(Math.max(50, ROWS / 100), new Random(SEED));
        }
        distinctRowsHaveDistinctKeys();
        assertRows();
        assertQueries(2);
    }

    private static long itemsStored() throws SQLException {
        return connection.unwrap(DynamoDbClient.class).scanPaginator(r -> r.tableName("trips")).items().stream()
                .count();
    }

    private static void assertRows() throws SQLException {
        for (Trips trips : ALL) {
            List<List<Object>> expected = trips.expected();
            assertSame(trips.trip().name(), trips.all(), expected);
            for (List<Object> row : expected.subList(0, Math.min(500, expected.size()))) {
                assertThat(trips.byKey(row)).containsExactly(row);
            }
        }
    }

    private static void assertQueries(int round) throws SQLException {
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            Trips trips = ALL.get(i % ALL.size());
            Random random = new Random(SEED * round + i * 0x9E37_79B9_7F4A_7C15L);
            TripQuery query = TripQuery.random(trips.trip(), trips.expected(), random);
            List<List<Object>> expected =
                    trips.expected().stream().filter(query.matches()).toList();
            assertAnswer(query, trips.rows(query.sql(), query.parameters()), expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("queries with rows").isGreaterThan(QUERIES / 4);
    }

    private static void assertAnswer(TripQuery query, List<List<Object>> rows, List<List<Object>> expected) {
        String what = query.sql() + " with " + query.parameters();
        if (query.limit() == 0) {
            assertSame(what, rows, expected);
        } else {
            assertThat(rows).as(what).hasSize(Math.min(query.limit(), expected.size()));
            assertThat(rows).as(what).doesNotHaveDuplicates();
            assertThat(new HashSet<>(expected).containsAll(rows)).as(what).isTrue();
        }
        List<List<Object>> sorted =
                expected.stream().sorted(query.comparator()).limit(rows.size()).toList();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(query.comparator().compare(rows.get(i), sorted.get(i)))
                    .as(what)
                    .isZero();
        }
    }

    /** Rows are told apart by their keys, so that no row stands twice. */
    private static void assertSame(String what, List<List<Object>> rows, List<List<Object>> expected) {
        assertThat(rows).as(what).hasSameSizeAs(expected);
        assertThat(new HashSet<>(rows)).as(what).isEqualTo(new HashSet<>(expected));
    }
}
