package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.StubDynamoDb;
import io.ashdynamo.benchmarks.stub.SyntheticTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a call costs the client when the network costs nothing: one item, and a page of 100, all columns read. Each has a
 * statement of its own, prepared once, as the SDK's user keeps a client.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ItemCostBenchmark {

    private static final int PAGE = 100;

    private StubDynamoDb database;
    private DynamoDbClient client;
    private Connection connection;
    private PreparedStatement byKey;
    private PreparedStatement byPartition;

    /** Opens everything. */
    @Setup
    public void open() throws SQLException {
        database = StubDynamoDb.start(new SyntheticTable(10, PAGE, 1), Duration.ZERO);
        client = database.client();
        connection = DriverManager.getConnection(database.url());
        byKey = connection.prepareStatement("SELECT * FROM readings WHERE device = ? AND seq = ?");
        byPartition = connection.prepareStatement("SELECT * FROM readings WHERE device = ?");
    }

    /** Closes everything. */
    @TearDown
    public void close() throws SQLException {
        connection.close();
        client.close();
        database.close();
    }

    /** GetItem by hand. */
    @Benchmark
    public long getItemSdk() {
        return SdkReads.digest(client.getItem(request -> request.tableName(SyntheticTable.NAME)
                        .key(Map.of(
                                "device",
                                AttributeValue.fromS(SyntheticTable.device(3)),
                                "seq",
                                AttributeValue.fromN("7"))))
                .item());
    }

    /** GetItem through the driver. */
    @Benchmark
    public long getItemDriver() throws SQLException {
        byKey.setString(1, SyntheticTable.device(3));
        byKey.setLong(2, 7);
        return read(byKey);
    }

    /** A page by hand. */
    @Benchmark
    public long queryPageSdk() {
        return client
                .query(request -> request.tableName(SyntheticTable.NAME)
                        .keyConditionExpression("device = :device")
                        .expressionAttributeValues(Map.of(":device", AttributeValue.fromS(SyntheticTable.device(3)))))
                .items()
                .stream()
                .mapToLong(SdkReads::digest)
                .sum();
    }

    /** A page through the driver. */
    @Benchmark
    public long queryPageDriver() throws SQLException {
        byPartition.setString(1, SyntheticTable.device(3));
        return read(byPartition);
    }

    private static long read(PreparedStatement statement) throws SQLException {
        long sum = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sum += DriverReads.digest(rows);
            }
        }
        return sum;
    }
}
