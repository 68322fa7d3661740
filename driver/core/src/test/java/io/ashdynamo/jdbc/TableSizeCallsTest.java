package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When DescribeTable, which costs nothing but time, is called. */
class TableSizeCallsTest {

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
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Recorded.SELECT,
                Recorded.QUERY,
                Recorded.SCAN + " LIMIT 5",
                "SELECT /*+ SEGMENTS(2) */ id FROM documents",
                "SELECT id FROM documents WHERE 1 = 0",
                Recorded.DELETE,
                "SHOW INDEXES FROM documents"
            })
    void theTablesSizeIsNotAskedForWhereNobodyNeedsIt(String sql) throws SQLException {
        statement.execute(sql);
        assertThat(recorder.descriptions()).isZero();
    }

    @Test
    void theTablesSizeIsAskedForOnceWhereItIsReadWhole() throws SQLException {
        for (int i = 0; i < 3; i++) {
            run(Recorded.SCAN);
            run("SELECT COUNT(*) FROM documents");
            run("SELECT body FROM documents WHERE body = 'x' ORDER BY note");
        }
        assertThat(recorder.descriptions()).isOne();
        run("SELECT id FROM bag");
        assertThat(recorder.descriptions()).isEqualTo(2);
    }

    @Test
    void theTablesSizeIsAskedForOnceForAProgressMonitor() throws SQLException {
        statement.unwrap(AshDynamoStatement.class).setProgressMonitor(progress -> {});
        for (int i = 0; i < 3; i++) {
            run(Recorded.SELECT);
            run("SELECT body FROM documents WHERE id IN ('a', 'b')");
        }
        assertThat(recorder.descriptions()).isOne();
    }

    private void run(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
