package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.FakeTable;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.jdbc.Readings.Way;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by several requests at a time is complete, in order, and not read too far ahead. */
@Timeout(60)
class ParallelReadingTest {

    private static final int PARTITIONS = 20;
    private static final int ITEMS = 5;

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Readings.connect(recorder);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*+ SCAN SEGMENTS(8) */ value FROM readings",
                "SELECT /*+ SCAN SEGMENTS(3) */ value FROM readings",
                "SELECT /*+ SCAN SEGMENTS(1) */ value FROM readings",
                "SELECT /*+ INDEX(by_kind) SEGMENTS(8) */ value FROM readings",
                "SELECT /*+ INDEX(by_kind) */ value FROM readings WHERE kind = 'k'",
                "SELECT /*+ INDEX(lean) */ value FROM readings WHERE kind = 'k'",
                "SELECT value FROM readings WHERE device IN PARTITIONS",
                "SELECT value FROM readings WHERE device IN PARTITIONS ORDER BY seq",
                "SELECT value FROM readings WHERE device IN PARTITIONS ORDER BY value DESC",
                "SELECT value FROM readings USE INDEX (by_rank) WHERE device IN PARTITIONS ORDER BY rank"
            })
    void everyItemIsGivenOnceThoughPagesComeInAnyOrder(String sql) throws SQLException {
        FakeTable table = Readings.table(PARTITIONS, ITEMS, 3, true);
        List<String> expected = IntStream.range(0, PARTITIONS * ITEMS)
                .mapToObj(i -> i % PARTITIONS + "/" + i / PARTITIONS)
                .toList();
        for (int seed = 0; seed < 4; seed++) {
            delayed(table, new Random(seed));
            assertThat(Readings.all(statement, sql.replace("PARTITIONS", Readings.devices(PARTITIONS))))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(recorder.mostUnderWay()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEGMENTS", "PARTITIONS", "MERGE"})
    void nothingIsLostHoweverTheThreadsRun(Way way) throws SQLException {
        FakeTable table = Readings.table(5, 3, 2, false);
        for (int seed = 0; seed < 200; seed++) {
            delayed(table, new Random(seed));
            assertThat(Readings.all(statement, way.sql().replace(Readings.devices(20), Readings.devices(5))))
                    .as("seed %s", seed)
                    .hasSize(15);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*+ SCAN SEGMENTS(8) */ COUNT(*) FROM readings",
                "SELECT COUNT(*) FROM readings WHERE device IN PARTITIONS",
                "SELECT COUNT(*) FROM readings WHERE device IN PARTITIONS AND value <> 'x' AND device LIKE '%d%'",
                "SELECT COUNT(*) FROM readings WHERE kind = 'k'"
            })
    void everyItemIsCountedOnce(String sql) throws SQLException {
        FakeTable table = Readings.table(PARTITIONS, ITEMS, 3, true);
        for (int seed = 0; seed < 3; seed++) {
            delayed(table, new Random(seed));
            assertThat(Readings.all(statement, sql.replace("PARTITIONS", Readings.devices(PARTITIONS))))
                    .containsExactly(Integer.toString(PARTITIONS * ITEMS));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'', 2", "'', 3", "'', 100", "DESC, 1", "DESC, 2", "DESC, 3", "DESC, 100"})
    void partitionsAreMergedInOrderAndEqualKeysInTheOrderOfThePartitions(String direction, int pageSize)
            throws SQLException {
        FakeTable table = Readings.table(12, ITEMS, pageSize, true);
        delayed(table, new Random(pageSize));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            for (int partition = 0; partition < 12; partition++) {
                expected.add(partition + "/" + (direction.isEmpty() ? i : ITEMS - 1 - i));
            }
        }
        assertThat(Readings.all(
                        statement,
                        "SELECT value FROM readings WHERE device IN " + Readings.devices(12) + " ORDER BY seq "
                                + direction))
                .containsExactlyElementsOf(expected);
        assertThat(recorder.mostUnderWay()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"texts, ''", "texts, DESC", "millis, ''", "millis, DESC"})
    void partitionsAreMergedByTime(String resource, String direction) throws SQLException {
        FakeTable table = new FakeTable(2, true, "device", "at");
        // 9 ms and 10 ms: by their digits 10 would come first.
        LongStream.range(0, 40)
                .forEach(i -> table.put(
                        "device",
                        "S:d" + i * 7 % 4,
                        "at",
                        resource.equals("millis") ? "N:" + i : "S:2026-01-01T00:00:00." + String.format("%03d000Z", i),
                        "seq",
                        "N:" + i));
        delayed(table, new Random(1));
        List<String> expected = IntStream.range(0, 40)
                .mapToObj(i -> Integer.toString(direction.isEmpty() ? i : 39 - i))
                .toList();
        assertThat(Readings.all(
                        statement,
                        "SELECT seq FROM " + resource + " WHERE device IN " + Readings.devices(4) + " ORDER BY at "
                                + direction))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEGMENTS", "PARTITIONS"})
    void asManyPagesAsAreFetchedAtATimeAndTwoMoreWaitForASlowReader(Way way) throws SQLException {
        recorder.answerBy(Readings::endless);
        ResultSet rows = statement.executeQuery(way.sql());
        for (int page = 1; page < 6; page++) {
            for (int row = 0; row < Readings.PAGE; row++) {
                assertThat(rows.next()).isTrue();
            }
            assertThatReadingStopsAfter(page + 8 + 2);
        }
    }

    @Test
    void onePageIsPrefetchedFromTheSecondOn() throws SQLException {
        recorder.answerBy(Readings::endless);
        ResultSet rows = statement.executeQuery(Way.PREFETCH.sql());
        for (int page = 1; page < 6; page++) {
            for (int row = 0; row < Readings.PAGE; row++) {
                assertThat(rows.next()).isTrue();
            }
            assertThatReadingStopsAfter(page == 1 ? 1 : page + 1);
        }
    }

    @Test
    void aMergePrefetchesNoMorePagesThanItMayFetchAtATime() throws SQLException {
        recorder.answerBy(Readings::endless);
        ResultSet rows = statement.executeQuery(Way.MERGE.sql());
        for (int row = 0; row < 20 * Readings.PAGE + 40; row++) {
            assertThat(rows.next()).isTrue();
        }
        assertThatReadingStopsAfter(20 + 20 + 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT seq FROM readings WHERE device = 'd0' LIMIT 1000",
                "SELECT seq FROM readings WHERE device IN ('d0', 'd1') LIMIT 1000",
                "SELECT /*+ SCAN */ seq FROM readings LIMIT 1000",
                "SELECT seq FROM readings WHERE device = 'd0' FETCH FIRST 1000 ROWS ONLY"
            })
    void nothingIsPrefetchedUnderALimit(String sql) throws SQLException {
        assertThatNothingIsPrefetched(sql);
    }

    @Test
    void nothingIsPrefetchedUnderMaxRows() throws SQLException {
        statement.setMaxRows(1000);
        assertThatNothingIsPrefetched(Way.PREFETCH.sql());
        assertThatNothingIsPrefetched(Way.PARTITIONS.sql());
    }

    @Test
    void aPageThatIsTheLastIsNotWaitedForByAnotherThread() throws SQLException {
        recorder.answer(
                Answer.json("{\"Items\":[{\"seq\":{\"N\":\"1\"}}],\"LastEvaluatedKey\":{\"seq\":{\"N\":\"1\"}}}"),
                Answer.json("{\"Items\":[{\"seq\":{\"N\":\"2\"}}]}"));
        assertThat(Readings.all(statement, Way.PREFETCH.sql())).containsExactly("1", "2");
        assertThat(recorder.calls()).hasSize(2);
    }

    private void assertThatNothingIsPrefetched(String sql) throws SQLException {
        recorder.answerBy(Readings::endless);
        int before = recorder.calls().size();
        try (ResultSet rows = statement.executeQuery(sql)) {
            for (int row = 0; row < 3 * Readings.PAGE; row++) {
                assertThat(rows.next()).isTrue();
            }
            assertThatReadingStopsAfter(before + 3);
        }
    }

    private void assertThatReadingStopsAfter(int requests) {
        Await.until(requests + " requests", () -> recorder.calls().size() >= requests);
        Await.noReading();
        assertThat(recorder.calls().size()).isEqualTo(requests);
    }

    private void delayed(FakeTable table, Random random) {
        recorder.answerBy(call -> {
            long micros = random.nextInt(8) == 0 ? random.nextInt(1000) : 0;
            return aborted -> {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
                return table.apply(call).give(aborted);
            };
        });
    }
}
