package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.mapping.MappingReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SHOW and DESCRIBE through JDBC. */
class ShowTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        assertThat(recorder.calls()).isEmpty();
        assertThat(recorder.descriptions()).isZero();
        connection.close();
    }

    @Test
    void showTablesListsEveryResourceByName() throws SQLException {
        assertThat(rows("SHOW TABLES"))
                .hasSize(17)
                .contains(
                        "cards | cards | pan | issue | null",
                        "values | all-values | id | null | null",
                        "orders_of_user | shop | USER#{user_id} | ORDER#{order_id} | null");
    }

    @Test
    void describeListsTheColumnsInTheirOrder() throws SQLException {
        assertThat(rows("DESCRIBE tickets"))
                .containsExactly(
                        "id | string | false | partition | id | S | null | true | null",
                        "owner | string | false | null | owner | S | null | true | null",
                        "seat | string | true | null | seat | S | null | true | null",
                        "gone_at | timestamp epoch_seconds | true | null | ttl | N | null | true | null");
    }

    @Test
    void showIndexesListsTheKeyAndThenTheIndexes() throws SQLException {
        assertThat(rows("SHOW INDEXES FROM shipments"))
                .containsExactly(
                        "shipments | PRIMARY | primary | customer | num | all | false",
                        "shipments | by_placed | local | customer | placed_at | status | false",
                        "shipments | by_status | global | status | placed_at | all | false",
                        "shipments | by_region | global | region | null | keys_only | false",
                        "shipments | by_priority | global | priority | placed_at | note, secret | false",
                        "shipments | by_carrier | global | carrier | placed_at | all | true");
    }

    @Test
    void showMappingGivesAFileThatIsTheMapping(@TempDir Path directory) throws Exception {
        List<String> rows = rows("SHOW MAPPING");
        assertThat(rows).hasSize(1);
        Path file = Files.writeString(directory.resolve("shown.yaml"), rows.get(0));
        Path original = Path.of(getClass().getResource("/spec/mapping.yaml").toURI());
        assertThat(MappingReader.read(file)).isEqualTo(MappingReader.read(original));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOW TABLES",
                "DESCRIBE documents",
                "DESC documents",
                "SHOW COLUMNS FROM documents",
                "SHOW INDEXES FROM shipments",
                "SHOW MAPPING"
            })
    void theColumnsAreKnownBeforeItRunsAndItIsAQuery(String sql) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            String before = Results.columns(prepared.getMetaData());
            assertThat(prepared.execute()).isTrue();
            assertThat(Results.columns(prepared.getResultSet().getMetaData())).isEqualTo(before);
            assertThat(prepared.getParameterMetaData().getParameterCount()).isZero();
            assertThat(SqlFailure.state(prepared::executeUpdate)).isEqualTo("HY009");
            assertThat(SqlFailure.state(() -> statement.executeUpdate(sql))).isEqualTo("HY009");
            assertThat(SqlFailure.state(() -> statement.addBatch(sql))).hasSize(5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DESCRIBE documnets, did you mean documents?",
        "SHOW INDEXES FROM shipment, did you mean shipments?",
        "SHOW COLUMNS FROM \"Documents\", did you mean documents?"
    })
    void anUnknownTableIs42S02(String sql, String hint) {
        SqlFailure failure = SqlFailure.of(() -> statement.executeQuery(sql));
        assertThat(failure.state()).isEqualTo("42S02");
        assertThat(failure.message()).contains(hint).contains("line 1, column");
    }

    @Test
    void maxRowsCutsTheRows() throws SQLException {
        statement.setMaxRows(2);
        assertThat(rows("SHOW TABLES")).hasSize(2);
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }
}
