package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters that are refused rather than changed. */
class SetterRefusalsTest {

    private static final String ID = "123e4567-e89b-42d3-a456-426614174000";

    private final Recorder recorder = Recorder.start();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStreamShorterThanPromisedIsRefused() throws SQLException {
        try (PreparedStatement insert = insert("text")) {
            assertThat(SqlFailure.state(() -> insert.setBinaryStream(1, stream("x"), 2)))
                    .isEqualTo("22018");
            assertThat(SqlFailure.state(() -> insert.setCharacterStream(1, reader("x"), 2L)))
                    .isEqualTo("22018");
        }
    }

    @Test
    void aStreamThatFailsIsRefused() throws SQLException {
        InputStream broken = new FilterInputStream(stream("x")) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("torn");
            }
        };
        try (PreparedStatement insert = insert("bytes")) {
            assertThat(SqlFailure.of(() -> insert.setBinaryStream(1, broken)).message())
                    .contains("parameter 1", "torn");
        }
    }

    @Test
    void aScaleThatWouldCutDigitsIsRefused() throws SQLException {
        try (PreparedStatement insert = insert("exact")) {
            assertThat(SqlFailure.state(() -> insert.setObject(1, new BigDecimal("1.55"), Types.DECIMAL, 1)))
                    .isEqualTo("22003");
        }
    }

    @Test
    void aValueThatIsNotOfTheTypeIsRefusedBeforeTheRequest() throws SQLException {
        try (PreparedStatement insert = insert("whole")) {
            insert.setString(1, "one");
            assertThat(SqlFailure.state(insert::execute)).isEqualTo("22018");
            insert.setLong(1, Long.MAX_VALUE);
            assertThat(SqlFailure.state(insert::execute)).isEqualTo("22003");
            insert.setObject(1, new Object());
            assertThat(SqlFailure.state(insert::execute)).isEqualTo("22018");
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void aParameterThatIsNotThereOrNotGivenIsRefused() throws SQLException {
        try (PreparedStatement insert = insert("whole")) {
            assertThat(SqlFailure.state(() -> insert.setInt(0, 1))).isEqualTo("07009");
            assertThat(SqlFailure.state(() -> insert.setInt(2, 1))).isEqualTo("07009");
            assertThat(SqlFailure.state(insert::execute)).isEqualTo("07001");
            insert.setInt(1, 1);
            insert.clearParameters();
            assertThat(SqlFailure.state(insert::execute)).isEqualTo("07001");
        }
    }

    private PreparedStatement insert(String column) throws SQLException {
        return connection.prepareStatement("INSERT INTO values (id, " + column + ") VALUES ('" + ID + "', ?)");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StringReader reader(String text) {
        return new StringReader(text);
    }
}
