package io.ashdynamo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a mapping comes from. */
class MappingSourceTest {

    @TempDir
    Path directory;

    private Path users;

    @BeforeEach
    void write() throws IOException {
        users = write("users and more.yaml", "users", "id");
    }

    @Test
    void aFileIsNamedByItsPathOrItsUrl() throws SQLException {
        assertThat(resources(users.toString())).containsExactly("users");
        assertThat(resources("file:" + users)).containsExactly("users");
        assertThat(resources(users.toUri().toString())).containsExactly("users");
        assertThat(resources(Path.of("").toAbsolutePath().relativize(users).toString()))
                .containsExactly("users");
    }

    @Test
    void aFileMayBeOnTheClassPath() throws SQLException {
        assertThat(resources("classpath:spec/mapping.yaml")).contains("documents");
        assertThat(resources("classpath:/spec/mapping.yaml")).contains("documents");
    }

    @Test
    void severalFilesAreOneMapping() throws SQLException, IOException {
        Path orders = write("orders.yaml", "orders", "id");
        assertThat(resources(users + ", " + orders + ",")).containsExactly("users", "orders");
    }

    @Test
    void twoFilesThatDeclareTheSameAreRefused() throws IOException {
        Path again = write("again.yaml", "users", "id");
        SqlFailure failure = SqlFailure.of(() -> resources(users + "," + again));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).contains("users", "again.yaml");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        SqlFailure failure = SqlFailure.of(() -> resources("no/such.yaml"));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message())
                .contains(
                        "'no/such.yaml'",
                        "there is no such file",
                        Path.of("").toAbsolutePath().toString());
        assertThat(SqlFailure.of(() -> resources("classpath:no/such.yaml")).message())
                .contains("not on the class path");
        assertThat(SqlFailure.state(() -> resources("file:///no/such.yaml"))).isEqualTo("08001");
        assertThat(SqlFailure.state(() -> resources("file:///%zz"))).isEqualTo("08001");
        assertThat(SqlFailure.state(() -> resources("a\0b"))).isEqualTo("08001");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThat(SqlFailure.state(() -> resources(directory.toString()))).isEqualTo("08001");
    }

    @Test
    void noFileAtAllIsRefusedWithAnExample() {
        SqlFailure failure = SqlFailure.of(() -> MappingSource.of(settings("")));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).contains("'mapping'", "jdbc:ashdynamo:aws:eu-west-1?mapping=");
        assertThat(SqlFailure.state(() -> resources(" , "))).isEqualTo("08001");
    }

    @Test
    void aFaultyFileIsRefusedWithEveryFault() throws IOException {
        Files.writeString(
                users, "ashdynamo: 1\nresources:\n  users:\n    partition_kye: id\n    attributes: {a: strin}\n");
        SqlFailure failure = SqlFailure.of(() -> resources(users.toString()));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).contains(":4:", ":5:", "partition_key", "string");
    }

    @Test
    void theStateChangesWithTheFile() throws SQLException, IOException {
        MappingSource before = MappingSource.of(settings(users.toString()));
        assertThat(MappingSource.of(settings(users.toString()))).isEqualTo(before);
        Files.setLastModifiedTime(users, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        MappingSource touched = MappingSource.of(settings(users.toString()));
        assertThat(touched).isNotEqualTo(before);
        Files.writeString(users, Files.readString(users) + "\n");
        Files.setLastModifiedTime(users, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(MappingSource.of(settings(users.toString()))).isNotEqualTo(touched);
    }

    private Path write(String file, String resource, String key) throws IOException {
        return Files.writeString(
                directory.resolve(file),
                "ashdynamo: 1\nresources:\n  " + resource + ":\n    partition_key: " + key + "\n    attributes: { "
                        + key + ": string }\n");
    }

    private static Iterable<String> resources(String mapping) throws SQLException {
        return MappingSource.of(settings(mapping)).read().resources().keySet();
    }

    private static Settings settings(String mapping) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("mapping", mapping);
        return Settings.of(JdbcUrl.parse("jdbc:ashdynamo:aws:eu-west-1"), properties);
    }
}
