package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.ConsumedUnits;
import io.ashdynamo.datalayer.Progress;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.jdbc.Readings.Way;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What statements say of their calls and capacity, and where their budgets stop them. */
@Timeout(60)
class MeteringTest {

    private static final String PARTITION = Way.PREFETCH.sql();
    private static final String BATCH = "SELECT value FROM readings WHERE device = 'd0' AND seq IN (0, 1, 2)";
    private static final String BY_KEY = "SELECT value FROM readings WHERE device = 'd0' AND seq = 1";

    private final Recorder recorder =
            Recorder.start().answerBy(Readings.table(20, 10, 4, false)).describe(Answer.json("""
            {"Table":{"TableName":"readings","ItemCount":200,"TableSizeBytes":5000}}"""));

    static List<String> operations() {
        return List.of(
                BY_KEY,
                BATCH,
                PARTITION,
                Way.PARTITIONS.sql(),
                Way.MERGE.sql(),
                Way.SEGMENTS.sql(),
                Way.COUNT.sql(),
                Way.COMPLETION.sql(),
                "INSERT INTO readings (device, seq, kind, rank) VALUES ('x', 1, 'k', 1)",
                "UPDATE readings SET value = 'v' WHERE device = 'x' AND seq = 1",
                "DELETE FROM readings WHERE device = 'x' AND seq = 1");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void dynamoDbIsNotAskedForCapacityThatNobodyWants(String sql) throws SQLException {
        run(sql, false, "maxScannedItems=1000");
        assertThat(recorder.calls()).isNotEmpty().noneMatch(MeteringTest::asksForCapacity);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyCallAsksForCapacityWhereItIsTracked(String sql) throws SQLException {
        run(sql, true);
        assertThat(recorder.calls()).isNotEmpty().allMatch(MeteringTest::asksForCapacity);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyCallAsksForCapacityUnderABudgetOfUnits(String sql) throws SQLException {
        run(sql, false, "maxReadUnits=1000");
        assertThat(recorder.calls()).isNotEmpty().allMatch(MeteringTest::asksForCapacity);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyCallAsksForCapacityUnderExplainAnalyze(String sql) throws SQLException {
        run("EXPLAIN ANALYZE " + sql, false);
        assertThat(recorder.calls()).isNotEmpty().allMatch(MeteringTest::asksForCapacity);
    }

    @Test
    void everyCallAsksForCapacityForAMonitor() throws SQLException {
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            measured(statement).setProgressMonitor(progress -> {});
            Readings.all(statement, BATCH);
        }
        assertThat(recorder.calls()).isNotEmpty().allMatch(MeteringTest::asksForCapacity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT value FROM readings WHERE device = 'd0' AND seq = 1 | {readings=0.5}",
                "SELECT value FROM readings WHERE device = 'd0' AND seq IN (0, 1, 2) | {readings=1.5}",
                "SELECT value FROM readings WHERE device = 'd0' | {readings=5.0}",
                "SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2') ORDER BY seq | {readings=15.0}",
                "SELECT /*+ SCAN SEGMENTS(8) INDEX(by_kind) */ COUNT(*) FROM readings"
                        + " | {readings=0.0, readings/by_kind=100.0}",
                "SELECT /*+ INDEX(lean) */ value FROM readings WHERE kind = 'k' | {readings=100.0, readings/lean=100.0}"
            })
    void capacityIsSummedByTableAndIndex(String sql, String reads) throws SQLException {
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            measured(statement).setCapacityTracked(true);
            Readings.all(statement, sql);
            ConsumedUnits units = measured(statement).lastCapacity();
            assertThat(new TreeMap<>(units.reads())).hasToString(reads);
            assertThat(units.readUnits())
                    .isEqualTo(units.reads().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum());
            assertThat(units.writeUnits()).isZero();
        }
    }

    @Test
    void capacityOfAServiceThatDoesNotTellTablesFromIndexesIsTheTables() throws SQLException {
        recorder.answer(Answer.json("{\"ConsumedCapacity\":{\"TableName\":\"readings\",\"CapacityUnits\":2.5}}"));
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            measured(statement).setCapacityTracked(true);
            Readings.all(statement, BY_KEY);
            assertThat(measured(statement).lastCapacity().reads()).isEqualTo(Map.of("readings", 2.5));
        }
    }

    @Test
    void capacityThatWasNotAskedForIsNotKnown() throws SQLException {
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            Readings.all(statement, BY_KEY);
            assertThat(SqlFailure.state(() -> measured(statement).lastCapacity()))
                    .isEqualTo("HY010");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT value FROM readings WHERE device = 'd0' AND seq = 1 | {GetItem=1}",
                "SELECT value FROM readings WHERE device = 'd0' AND seq IN (0, 1, 2) | {BatchGetItem=1}",
                "SELECT value FROM readings WHERE device = 'd0' | {Query=3}",
                "SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2') | {Query=9}",
                "SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2') ORDER BY seq | {Query=9}",
                "SELECT /*+ SCAN SEGMENTS(1) */ value FROM readings | {Scan=51}",
                "SELECT /*+ INDEX(lean) */ value FROM readings WHERE kind = 'k' | {BatchGetItem=2, Query=51}",
                "SELECT 1 | {}"
            })
    void callsAreCounted(String sql, String calls) throws SQLException {
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            Readings.all(statement, sql);
            assertThat(new TreeMap<>(measured(statement).lastCalls().byOperation()))
                    .hasToString(calls);
            assertThat(measured(statement).lastCalls().total())
                    .isEqualTo(recorder.calls().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMonitorIsToldOfEachPageByOneThreadAtATime(Way way) throws SQLException {
        List<Progress> told = new CopyOnWriteArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            measured(statement).setProgressMonitor(progress -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                told.add(progress);
                LockSupport.parkNanos(1_000);
                inside.decrementAndGet();
            });
            Readings.all(statement, way.sql());
        }
        assertThat(most).hasValue(1);
        assertThat(told).hasSize(recorder.calls().size());
        for (int i = 0; i < told.size(); i++) {
            Progress progress = told.get(i);
            assertThat(progress.pages()).isEqualTo(i + 1);
            assertThat(progress.tableItems()).isEqualTo(OptionalLong.of(200));
            assertThat(progress.tableBytes()).isEqualTo(OptionalLong.of(5000));
            assertThat(progress.bytes())
                    .isGreaterThan(i == 0 ? 0 : told.get(i - 1).bytes());
            assertThat(progress.readUnits().getAsDouble())
                    .isGreaterThanOrEqualTo(
                            i == 0 ? 0 : told.get(i - 1).readUnits().getAsDouble());
        }
    }

    @Test
    void theMonitorMayWaitForAThreadThatAsksForTheCalls() throws SQLException {
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            List<Long> totals = new CopyOnWriteArrayList<>();
            measured(statement)
                    .setProgressMonitor(progress -> totals.add(CompletableFuture.supplyAsync(() -> {
                                try {
                                    return measured(statement).lastCalls().total();
                                } catch (SQLException e) {
                                    throw new AssertionError(e);
                                }
                            })
                            .join()));
            Readings.all(statement, PARTITION);
            assertThat(totals).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheMonitorThrowsEndsTheStatement(Way way) throws SQLException {
        RuntimeException enough = new IllegalStateException("enough");
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            measured(statement).setProgressMonitor(progress -> {
                if (progress.pages() == 3) {
                    throw enough;
                }
            });
            SqlFailure failure = SqlFailure.of(() -> Readings.all(statement, way.sql()));
            assertThat(failure.state()).isEqualTo("57014");
            assertThat(failure.cause()).isSameAs(enough);
            Await.noReading();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMonitorMayCancelTheStatement(Way way) throws SQLException {
        recorder.answerBy(Readings::endless);
        try (Connection connection = Readings.connect(recorder);
                Statement statement = connection.createStatement()) {
            measured(statement).setProgressMonitor(progress -> {
                if (progress.pages() >= 3) {
                    cancel(statement);
                }
            });
            assertThat(SqlFailure.state(() -> Readings.all(statement, way.sql())))
                    .isEqualTo("57014");
            Await.noReading();
        }
    }

    @ParameterizedTest
    @CsvSource({"PREFETCH, 1", "PREFETCH, 3", "PREFETCH, 4", "PREFETCH, 9"})
    void oneMoreItemThanTheBudgetIsReadAtMost(Way way, int budget) throws SQLException {
        try (Connection connection = Readings.connect(recorder, "maxScannedItems=" + budget);
                Statement statement = connection.createStatement()) {
            AtomicInteger rows = new AtomicInteger();
            SqlFailure failure = SqlFailure.of(() -> {
                ResultSet result = statement.executeQuery(way.sql());
                while (result.next()) {
                    rows.incrementAndGet();
                }
            });
            assertThat(failure.state()).isEqualTo("53400");
            assertThat(failure.message()).contains("maxScannedItems", "has read " + (budget + 1) + " items");
            assertThat(rows.get()).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void aReadThatJustFillsItsBudgetIsNotStopped() throws SQLException {
        try (Connection connection = Readings.connect(recorder, "maxScannedItems=10");
                Statement statement = connection.createStatement()) {
            assertThat(Readings.all(statement, PARTITION)).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBudgetOfItemsStopsEveryWayOfReading(Way way) {
        SqlFailure failure = SqlFailure.of(() -> run(way.sql(), false, "maxScannedItems=8"));
        assertThat(failure.state()).isEqualTo("53400");
        assertThat(failure.message()).contains("may read 8 items");
        Await.noReading();
    }

    @ParameterizedTest
    @EnumSource
    void aBudgetOfUnitsStopsEveryWayOfReading(Way way) {
        SqlFailure failure = SqlFailure.of(() -> run(way.sql(), false, "maxReadUnits=3"));
        assertThat(failure.state()).isEqualTo("53400");
        assertThat(failure.message()).contains("may read 3 read units", "maxReadUnits");
        Await.noReading();
    }

    @Test
    void theBudgetOfAHintGoesBeforeTheConnections() throws SQLException {
        String hinted = "SELECT /*+ MAX_READ_UNITS(5) */ seq FROM readings WHERE device = 'd0'";
        run(hinted, false, "maxReadUnits=1");
        assertThat(SqlFailure.state(() -> run(hinted.replace("(5)", "(4)"), false, "maxReadUnits=1000")))
                .isEqualTo("53400");
    }

    private void run(String sql, boolean tracked, String... options) throws SQLException {
        if (!sql.contains("SELECT")) {
            recorder.answerBy(call -> Answer.EMPTY);
        }
        try (Connection connection = Readings.connect(recorder, options);
                Statement statement = connection.createStatement()) {
            measured(statement).setCapacityTracked(tracked);
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    assertThat(rows.getRow()).isPositive();
                }
            }
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static AshDynamoStatement measured(Statement statement) throws SQLException {
        return statement.unwrap(AshDynamoStatement.class);
    }

    private static boolean asksForCapacity(RecordedCall call) {
        return "INDEXES".equals(call.text("ReturnConsumedCapacity"));
    }
}
