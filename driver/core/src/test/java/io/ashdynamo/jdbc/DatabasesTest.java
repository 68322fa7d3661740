package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.DataLayer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What connections share, and how the driver is found. */
class DatabasesTest {

    private final Recorder recorder = Recorder.start();

    @TempDir
    Path directory;

    @Test
    void connectionsOfEqualSettingsShareOneClient() throws SQLException {
        Properties beside = new Properties();
        beside.setProperty("fetchSize", "5");
        try (Connection one = Recorded.connect(recorder, "fetchSize=5");
                Connection two = DriverManager.getConnection(recorder.url(Recorded.MAPPING), beside);
                Connection other = Recorded.connect(recorder, "fetchSize=6")) {
            assertThat(client(one)).isSameAs(client(two)).isNotSameAs(client(other));
        }
    }

    @Test
    void openingAThousandTimesBuildsOneClient() throws SQLException {
        Set<DynamoDbClient> clients = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 1000; i++) {
            try (Connection connection = Recorded.connect(recorder)) {
                clients.add(client(connection));
            }
        }
        assertThat(clients).hasSize(1);
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void openingAtTheSameTimeBuildsOneClient() {
        List<CompletableFuture<DynamoDbClient>> futures = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::clientOfANewConnection))
                .toList();
        assertThat(futures)
                .extracting(CompletableFuture::join)
                .containsOnly(futures.get(0).join());
    }

    @Test
    void closingOneConnectionLeavesTheOthersTheirClient() throws SQLException {
        Connection one = Recorded.connect(recorder);
        try (Connection two = Recorded.connect(recorder)) {
            one.close();
            assertThat(two.createStatement().executeQuery(Recorded.SELECT).next())
                    .isFalse();
        }
        assertThat(recorder.operations()).containsExactly("GetItem");
    }

    @Test
    void aMappingThatChangedIsReadByTheNextConnection() throws SQLException, IOException {
        Path mapping = write("users");
        try (Connection before = DriverManager.getConnection(recorder.url(mapping.toString()))) {
            write("customers");
            try (Connection after = DriverManager.getConnection(recorder.url(mapping.toString()))) {
                after.prepareStatement("SELECT id FROM customers").close();
                before.prepareStatement("SELECT id FROM users").close();
                assertThat(SqlFailure.state(() -> after.prepareStatement("SELECT id FROM users")))
                        .isEqualTo("42S02");
            }
        }
    }

    @Test
    void aConnectionThatCouldNotBeMadeCanBeMadeLater() throws SQLException, IOException {
        Path mapping = directory.resolve("mapping.yaml");
        assertThat(SqlFailure.state(() -> DriverManager.getConnection(recorder.url(mapping.toString()))))
                .isEqualTo("08001");
        Files.writeString(mapping, "ashdynamo: 2");
        assertThat(SqlFailure.state(() -> DriverManager.getConnection(recorder.url(mapping.toString()))))
                .isEqualTo("08001");
        write("users");
        try (Connection connection = DriverManager.getConnection(recorder.url(mapping.toString()))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aConnectionGivesItsClientAndItsDataLayer() throws SQLException {
        try (Connection connection = Recorded.connect(recorder)) {
            assertThat(connection.isWrapperFor(DynamoDbClient.class)).isTrue();
            assertThat(connection.unwrap(DataLayer.class)).isNotNull();
            assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
            assertThat(connection.isWrapperFor(String.class)).isFalse();
            assertThat(SqlFailure.state(() -> connection.unwrap(String.class))).isEqualTo("HY009");
            assertThat(SqlFailure.state(() -> connection.unwrap(null))).isEqualTo("HY009");
        }
    }

    @Test
    void theDriverTakesItsOwnUrlsOnly() throws SQLException {
        Driver driver = new AshDynamoDriver();
        assertThat(driver.acceptsURL("jdbc:ashdynamo:aws:eu-west-1")).isTrue();
        assertThat(driver.acceptsURL("jdbc:h2:mem:x")).isFalse();
        assertThat(driver.acceptsURL("jdbc:ashdynamodb:x")).isFalse();
        assertThat(driver.connect("jdbc:h2:mem:x", new Properties())).isNull();
        assertThat(SqlFailure.state(() -> driver.acceptsURL(null))).isEqualTo("HY009");
        try (Connection connection = driver.connect(recorder.url(Recorded.MAPPING), null)) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void theDriverIsFound() throws SQLException {
        assertThat(ServiceLoader.load(Driver.class)).anyMatch(AshDynamoDriver.class::isInstance);
        assertThat(DriverManager.getDriver("jdbc:ashdynamo:")).isInstanceOf(AshDynamoDriver.class);
    }

    @Test
    void theServiceFileIsTheOneOfTheRepository() throws IOException {
        String name = "META-INF/services/java.sql.Driver";
        Path built = Path.of(AshDynamoDriver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .resolve(name);
        assertThat(built)
                .hasSameTextualContentAs(Path.of("../../META-INF-services/java.sql.Driver"), StandardCharsets.UTF_8);
        assertThat(built).hasContent(AshDynamoDriver.class.getName());
    }

    private Path write(String resource) throws IOException {
        return Files.writeString(
                directory.resolve("mapping.yaml"),
                "ashdynamo: 1\nresources:\n  " + resource
                        + ":\n    partition_key: id\n    attributes: { id: string }\n");
    }

    private DynamoDbClient clientOfANewConnection() {
        try (Connection connection = Recorded.connect(recorder)) {
            return client(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static DynamoDbClient client(Connection connection) throws SQLException {
        return connection.unwrap(DynamoDbClient.class);
    }
}
