package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class TableStatisticsTest {

    private final Recorder recorder = Recorder.start().describe(LargeTable.description());
    private Instant now = Instant.EPOCH;
    private Connection connection;
    private TableStatistics statistics;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(recorder.url("classpath:spec/mapping.yaml"));
        statistics = new TableStatistics(new DynamoCalls(connection.unwrap(DynamoDbClient.class), false), () -> now);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aTableIsDescribedOnceInTenMinutes() throws SQLException {
        assertThat(ask("documents").items()).isEqualTo(100_000);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(ask("documents").bytes()).isEqualTo(40_000_000);
        assertThat(recorder.descriptions()).isOne();
        now = now.plusMillis(1);
        ask("documents");
        ask("documents");
        assertThat(recorder.descriptions()).isEqualTo(2);
    }

    @Test
    void eachTableIsDescribedByItself() throws SQLException {
        ask("documents");
        ask("posts");
        ask("documents");
        assertThat(recorder.descriptions()).isEqualTo(2);
    }

    @Test
    void aDescriptionThatIsRefusedIsNotAskedForAgainSoon() throws SQLException {
        recorder.describe(Answer.error(400, "AccessDeniedException", "no permission"));
        assertThat(ask("documents")).isEqualTo(TableFacts.UNKNOWN);
        assertThat(ask("documents").of(Optional.of("by_x")).known()).isFalse();
        assertThat(recorder.descriptions()).isOne();
    }

    private TableFacts ask(String table) throws SQLException {
        return statistics.of(table, Execution.unlimited());
    }
}
