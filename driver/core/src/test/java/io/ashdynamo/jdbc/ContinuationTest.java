package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.FakeTable;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading page by page, each by the token of the one before, on a connection of its own. */
@Timeout(60)
class ContinuationTest {

    private static final String PAGED = "SELECT value FROM readings WHERE device = 'd0' LIMIT 3";
    private static final String REFUSED = "22018";

    private final Recorder recorder = Recorder.start().answerBy(Readings.table(4, 10, 4, true));
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

    /** Some rows, and the token after them. */
    private record Chunk(List<String> rows, Optional<String> token) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | SELECT value FROM readings WHERE device = 'd0' LIMIT 3",
                "10 | SELECT value FROM readings WHERE device = 'd0' LIMIT 5",
                "10 | SELECT value FROM readings WHERE device = 'd0' FETCH FIRST 4 ROWS ONLY",
                "10 | SELECT value FROM readings WHERE device = 'd0' ORDER BY seq DESC LIMIT 3",
                "7  | SELECT value FROM readings WHERE device = 'd0' LIMIT 3 OFFSET 3",
                "0  | SELECT value FROM readings WHERE device = 'd0' LIMIT 3 OFFSET 30",
                "40 | SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') LIMIT 7",
                "35 | SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') LIMIT 7 OFFSET 5",
                "40 | SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') ORDER BY seq LIMIT 7",
                "40 | SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') ORDER BY seq DESC LIMIT 1",
                "37 | SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') ORDER BY seq LIMIT 7 OFFSET 3",
                "35 | SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') ORDER BY seq LIMIT 1 OFFSET 5",
                "40 | SELECT /*+ SCAN */ value FROM readings LIMIT 7",
                "1  | SELECT value FROM readings WHERE device = 'd0' AND seq = 3 LIMIT 1",
                "3  | SELECT value FROM readings WHERE device = 'd0' AND seq IN (1, 2, 3) LIMIT 2",
                "40 | SELECT /*+ INDEX(by_kind) */ value FROM readings WHERE kind = 'k' ORDER BY seq LIMIT 7",
                "40 | SELECT /*+ INDEX(by_kind) */ value FROM readings WHERE kind = 'k' ORDER BY seq DESC LIMIT 7",
                "40 | SELECT /*+ INDEX(lean) */ value FROM readings WHERE kind = 'k' LIMIT 7",
                "10 | SELECT /*+ INDEX(by_rank) */ value FROM readings WHERE device = 'd0' ORDER BY rank LIMIT 3",
                "40 | SELECT /*+ SCAN INDEX(by_kind) */ value FROM readings LIMIT 7",
                "40 | SELECT x.value FROM (SELECT * FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3')) x LIMIT 7",
                "10 | SELECT x.value FROM (SELECT * FROM readings WHERE device = 'd0' LIMIT 3) x",
                "8  | SELECT x.value FROM (SELECT * FROM readings WHERE device = 'd0' OFFSET 2) x LIMIT 3"
            })
    void pagingThroughGivesEachRowOnce(int rows, String sql) throws SQLException {
        List<String> all = pagedThrough(sql);
        assertThat(all).hasSize(rows).doesNotHaveDuplicates();
    }

    @Test
    void pagesAreInTheOrderOfTheWhole() throws SQLException {
        String merged = "SELECT value FROM readings WHERE device IN ('d0', 'd1', 'd2', 'd3') ORDER BY seq DESC";
        assertThat(pagedThrough(merged + " LIMIT 7")).containsExactlyElementsOf(Readings.all(statement, merged));
    }

    @Test
    void twoHundredAndFiftyKeysArePagedThrough() throws SQLException {
        recorder.answerBy(Readings.table(1, 300, 4, false));
        String keys = IntStream.range(0, 250).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        assertThat(pagedThrough("SELECT value FROM readings WHERE device = 'd0' AND seq IN (" + keys + ") LIMIT 60"))
                .hasSize(250)
                .doesNotHaveDuplicates();
    }

    @Test
    void maxRowsIsAPageToo() throws SQLException {
        statement.setMaxRows(4);
        List<String> all = new ArrayList<>(chunk(statement, "SELECT value FROM readings WHERE device = 'd0'")
                .rows());
        Chunk first = chunk(statement, "SELECT value FROM readings WHERE device = 'd0'");
        Chunk second = chunk(statement, started("SELECT value FROM readings WHERE device = 'd0'", first));
        Chunk third = chunk(statement, started("SELECT value FROM readings WHERE device = 'd0'", second));
        all.addAll(second.rows());
        all.addAll(third.rows());
        assertThat(all).hasSize(10).doesNotHaveDuplicates();
        assertThat(third.token()).isEmpty();
    }

    @Test
    void binaryAndNumberKeysArePagedThrough() throws SQLException {
        byte[] id = {0, -1, 127};
        FakeTable table = new FakeTable(2, false, "id", "place");
        for (int i = 0; i < 5; i++) {
            table.put("id", "B:" + Base64.getEncoder().encodeToString(id), "place", "N:" + i + ".5", "value", "S:" + i);
        }
        recorder.answerBy(table);
        assertThat(pagedThrough("SELECT value FROM blobs WHERE id = X'00FF7F' LIMIT 2"))
                .containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void aNumberKeyIsTheSameHoweverItIsWritten() throws SQLException {
        FakeTable table = new FakeTable(2, false, "id", "place");
        List<String> stored = List.of("0.5", "1.5", "100000000000000000000", "0.0000001");
        stored.forEach(place -> table.put("id", "B:AP9/", "place", "N:" + place, "value", "S:" + place));
        recorder.answerBy(table);
        String sql = "SELECT value FROM blobs WHERE id = X'00FF7F' AND place IN (0.50, 1.500, 1E20, 1E-7) LIMIT 3";
        assertThat(pagedThrough(sql)).containsExactlyElementsOf(stored);
        assertThat(pagedThrough(sql.replace("LIMIT 3", "LIMIT 1"))).containsExactlyElementsOf(stored);
        try (PreparedStatement prepared =
                connection.prepareStatement("SELECT value FROM blobs WHERE id = X'00FF7F' AND place IN (?, ?)")) {
            prepared.setBigDecimal(1, new BigDecimal("0.50"));
            prepared.setBigDecimal(2, new BigDecimal("1.00E+20"));
            ResultSet rows = prepared.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT value FROM readings WHERE device = 'd1' LIMIT 3",
                "SELECT value FROM readings WHERE device = 'd0' LIMIT 4",
                "SELECT seq FROM readings WHERE device = 'd0' LIMIT 3",
                "SELECT value FROM readings WHERE device = 'd0' ORDER BY seq DESC LIMIT 3",
                "SELECT value FROM readings WHERE device IN ('d0', 'd1') LIMIT 3",
                "SELECT /*+ SCAN */ value FROM readings LIMIT 3"
            })
    void aTokenOfAnotherStatementIsRefused(String other) throws SQLException {
        assertThatIsRefused(statement, started(other, chunk(statement, PAGED)));
    }

    @Test
    void aTokenOfAnotherTableIsRefused() throws SQLException {
        Chunk chunk = chunk(statement, PAGED);
        try (Connection other = DriverManager.getConnection(recorder.url("classpath:reading/other.yaml"));
                Statement there = other.createStatement()) {
            assertThatIsRefused(there, started(PAGED, chunk));
        }
    }

    @Test
    void aTokenIsOfItsParametersByWhatTheySayAndNotByTheirClass() throws SQLException {
        String sql = "SELECT value FROM readings WHERE device = ? AND seq >= ? LIMIT 3";
        Optional<String> token;
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.setString(1, "d0");
            prepared.setInt(2, 1);
            token = chunk(prepared.executeQuery()).token();
        }
        try (PreparedStatement prepared = connection.prepareStatement(started(sql, new Chunk(List.of(), token)))) {
            prepared.setString(1, "d0");
            for (Object same : List.of(1, 1L, "1")) {
                prepared.setObject(2, same);
                assertThat(chunk(prepared.executeQuery()).rows()).hasSize(3);
            }
            for (Object other : List.of(2, "0")) {
                prepared.setObject(2, other);
                assertThat(SqlFailure.state(prepared::executeQuery)).isEqualTo(REFUSED);
            }
            prepared.setString(1, "d1");
            prepared.setInt(2, 1);
            assertThat(SqlFailure.state(prepared::executeQuery)).isEqualTo(REFUSED);
        }
    }

    @Test
    void aTokenWithAnyOtherByteIsRefused() throws SQLException {
        byte[] token =
                Base64.getUrlDecoder().decode(chunk(statement, PAGED).token().orElseThrow());
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            assertThatIsRefused(statement, started(PAGED, changed));
        }
    }

    @Test
    void aTokenThatIsCutOffIsRefused() throws SQLException {
        String token = chunk(statement, PAGED).token().orElseThrow();
        for (int length = 0; length < token.length(); length++) {
            assertThatIsRefused(
                    statement, started(PAGED, new Chunk(List.of(), Optional.of(token.substring(0, length)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AA", "no token", "%", "AQAAAAAAAAAAAAAAAAAAAAAAAAAA", "ä"})
    void garbageIsRefused(String token) {
        assertThatIsRefused(statement, started(PAGED, new Chunk(List.of(), Optional.of(token))));
    }

    @Test
    void thereIsNoTokenBeforeTheFirstRow() throws SQLException {
        ResultSet rows = statement.executeQuery(PAGED);
        assertThat(SqlFailure.state(() -> token(rows))).isEqualTo("HY010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT value FROM readings WHERE device = 'd0'",
                "SELECT value FROM readings WHERE device = 'd0' ORDER BY value LIMIT 3",
                "SELECT COUNT(*) FROM readings WHERE device = 'd0'",
                "SELECT x.value FROM (SELECT * FROM readings WHERE device = 'd0' LIMIT 5) x LIMIT 3",
                "SELECT 1"
            })
    void whatCannotGoOnHasNoToken(String sql) throws SQLException {
        ResultSet rows = statement.executeQuery(sql);
        assertThat(rows.next()).isTrue();
        assertThat(SqlFailure.state(() -> token(rows))).isEqualTo("HYC00");
    }

    @Test
    void theTokenIsThatOfTheRowReadLastAndNotOfThePage() throws SQLException {
        ResultSet rows = statement.executeQuery(PAGED);
        rows.next();
        assertThat(chunk(statement.getConnection().createStatement(), started(PAGED, new Chunk(List.of(), token(rows))))
                        .rows())
                .containsExactly("0/1", "0/2", "0/3");
    }

    private List<String> pagedThrough(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        HashSet<String> tokens = new HashSet<>();
        Chunk chunk = chunk(statement, sql);
        all.addAll(chunk.rows());
        while (chunk.token().isPresent()) {
            assertThat(tokens.add(chunk.token().get())).as("a new token").isTrue();
            try (Connection other = Readings.connect(recorder);
                    Statement there = other.createStatement()) {
                chunk = chunk(there, started(sql, chunk));
            }
            all.addAll(chunk.rows());
        }
        return all;
    }

    private static String started(String sql, Chunk after) {
        String start = "START('" + after.token().orElseThrow() + "')";
        return sql.contains("/*+")
                ? sql.replace("/*+", "/*+ " + start)
                : sql.replaceFirst("SELECT", "SELECT /*+ " + start + " */");
    }

    private static String started(String sql, byte[] token) {
        return started(
                sql,
                new Chunk(
                        List.of(),
                        Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token))));
    }

    private void assertThatIsRefused(Statement on, String sql) {
        int before = recorder.calls().size();
        assertThat(SqlFailure.state(() -> on.executeQuery(sql))).as(sql).isEqualTo(REFUSED);
        assertThat(recorder.calls()).as("nothing is read").hasSize(before);
    }

    private static Chunk chunk(Statement statement, String sql) throws SQLException {
        return chunk(statement.executeQuery(sql));
    }

    private static Chunk chunk(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return new Chunk(values, token(rows));
    }

    private static Optional<String> token(ResultSet rows) throws SQLException {
        return rows.unwrap(AshDynamoResultSet.class).continuationToken();
    }
}
