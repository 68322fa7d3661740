package io.ashdynamo.it.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.datalayer.ReadOptions;
import io.ashdynamo.datalayer.UnitOfWork;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.plan.Catalog;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Planner;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.sql.SqlParser;
import io.ashdynamo.type.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random SELECTs in a transaction that has deleted, changed and added items give the same rows as in H2, where the same was
 * done; so do those of a tenant in tables that others use too. {@code -Dashdynamo.statements=5000} runs more of them,
 * {@code -Dashdynamo.seed=…} others.
 */
class TransactionReadingIT {

    private static final int STATEMENTS = Integer.getInteger("ashdynamo.statements", 150);
    private static final double MOST_REFUSED = 0.05;

    @TempDir
    private Path directory;

    /** What the statements are run with. */
    private record Bench(
            OperationRunner runner, Mapping mapping, Optional<String> tenant, Map<Fields, UnitOfWork> work) {}

    @ParameterizedTest
    @EnumSource
    void randomStatementsInATransactionGiveTheSameRowsAsH2(Tenancy tenancy) throws Exception {
        String text = DataSet.mapping(tenancy);
        String url = "jdbc:ashdynamo:mem:dirty_" + tenancy + "?scan=allow&mapping="
                + Files.writeString(directory.resolve("mapping.yaml"), text);
        for (String tenant : tenancy.tenants()) {
            DriverManager.getConnection(url + "&tenant=" + tenant).close();
        }
        try (Connection connection = DriverManager.getConnection(url + "&tenant=" + Tenancy.TENANT);
                Connection h2 = DriverManager.getConnection("jdbc:h2:mem:dirty_" + tenancy)) {
            DataSet data = DataSet.load(Differential.SEED, tenancy, connection, h2);
            Mapping mapping = MappingReader.read("mapping.yaml", text);
            run(bench(connection.unwrap(DynamoDbClient.class), mapping, data), data, h2);
        }
    }

    private static Bench bench(DynamoDbClient client, Mapping mapping, DataSet data) throws SQLException {
        Optional<String> tenant = data.tenancy() == Tenancy.NONE ? Optional.empty() : Optional.of(Tenancy.TENANT);
        Map<Fields, UnitOfWork> work = new HashMap<>();
        Dirt dirt = new Dirt(client, new Catalog(mapping, tenant), new Random(Differential.SEED));
        for (Fields resource : data.resources()) {
            work.put(resource, dirt.spread(resource, data));
        }
        return new Bench(new OperationRunner(client, Clock.systemUTC()), mapping, tenant, work);
    }

    private static void run(Bench bench, DataSet data, Connection h2) throws SQLException {
        int refused = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            Query random = Queries.random(data, new Random(Differential.SEED + i * 0x9E37_79B9_7F4A_7C15L));
            Query query = random.with(random.style().once());
            String about = "seed %d, statement %d:%n%s%nread by %s"
                    .formatted(Differential.SEED, i, query.forDriver(), query.reading());
            try {
                assertThat(Rows.difference(query, rows(bench, query), Rows.ofH2(query, h2)))
                        .as(about)
                        .isEmpty();
            } catch (SQLFeatureNotSupportedException e) {
                assertThat(e.getMessage()).as(about).containsAnyOf("cannot serve this statement", "SEGMENTS");
                refused++;
            }
        }
        assertThat(refused).as("statements refused, of %d", STATEMENTS).isLessThanOrEqualTo((int)
                Math.ceil(STATEMENTS * MOST_REFUSED));
    }

    private static List<List<Object>> rows(Bench bench, Query query) throws SQLException {
        Text text = query.forDriver();
        Planner planner = new Planner(bench.mapping(), false, query.reading().consistent());
        Operation.Read read = (Operation.Read)
                planner.plan(SqlParser.parse(text.sql()), bench.tenant()).operation();
        ReadOptions options = new ReadOptions(
                query.reading().fetchSize(),
                query.style().maxRows(),
                100_000,
                query.reading().parallelism());
        Execution execution = Execution.start(0, Metering.NONE, bench.work().get(query.resource()));
        List<List<Object>> rows = new ArrayList<>();
        try (RowSource source =
                bench.runner().read(read, bench.runner().bind(text.parameters(), ZoneOffset.UTC), options, execution)) {
            int most = query.style().maxRows();
            while (source.next() && (most == 0 || rows.size() < most)) {
                rows.add(row(query, source));
            }
        }
        return rows;
    }

    private static List<Object> row(Query query, RowSource source) throws SQLException {
        List<Object> row = new ArrayList<>();
        if (query.selection().isCount()) {
            row.add(source.value(0));
            return row;
        }
        for (int i = 0; i < query.selection().columns().size(); i++) {
            Object value = source.value(i);
            Class<?> java = query.selection().columns().get(i).kind().java();
            row.add(value == null ? null : Kind.comparable(Values.convert(value, java, ZoneOffset.UTC, "the column")));
        }
        return row;
    }
}
