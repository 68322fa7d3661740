package io.ashdynamo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a URL. */
class JdbcUrlTest {

    @Test
    void everyFormNamesItsTarget() throws SQLException {
        assertThat(target("aws:eu-west-1")).isEqualTo(new Target.Aws(Optional.of("eu-west-1")));
        assertThat(target("")).isEqualTo(new Target.Aws(Optional.empty()));
        assertThat(target("http://localhost:8000")).isEqualTo(new Target.Endpoint(URI.create("http://localhost:8000")));
        assertThat(target("https://example.org/")).isEqualTo(new Target.Endpoint(URI.create("https://example.org/")));
        assertThat(target("http://[::1]:8000")).isEqualTo(new Target.Endpoint(URI.create("http://[::1]:8000")));
        assertThat(target("mem:test")).isEqualTo(new Target.Memory("test"));
        assertThat(target("mem:a%20b")).isEqualTo(new Target.Memory("a b"));
        assertThat(target("file:/tmp/x/../y")).isEqualTo(new Target.Directory(Path.of("/tmp/y")));
        assertThat(target("file:data"))
                .isEqualTo(new Target.Directory(Path.of("data").toAbsolutePath()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ftp://localhost",
                "aws:",
                "mem:",
                "file:",
                "http:",
                "http://",
                "http://localhost:8000/path",
                "http://user:pass@localhost",
                "http://local host:8000",
                "https:localhost",
                "AWS:eu-west-1"
            })
    void whatIsNoFormIsRefused(String location) {
        SqlFailure failure = SqlFailure.of(() -> JdbcUrl.parse(JdbcUrl.PREFIX + location));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).contains("http");
    }

    @Test
    void valuesArePercentDecodedAndAPlusStaysAPlus() throws SQLException {
        assertThat(JdbcUrl.parse("jdbc:ashdynamo:?mapping=/a%20b/%C3%BC%26%3D.yaml&user=a+b&profile=a=b")
                        .parameters())
                .isEqualTo(Map.of("mapping", "/a b/ü&=.yaml", "user", "a+b", "profile", "a=b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?&", "?&&"})
    void noParametersAreNone(String query) throws SQLException {
        assertThat(JdbcUrl.parse("jdbc:ashdynamo:aws:eu-west-1" + query).parameters())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "?mapping, part 1 after",
                "?mapping=x&y, %26",
                "?=x, property=value",
                "?mapping=a&mapping=b, 'mapping' twice",
                "?mapping=50%, %25",
                "?mapping=%zz, %25"
            })
    void whatIsNoParameterIsRefused(String query, String message) {
        SqlFailure failure = SqlFailure.of(() -> JdbcUrl.parse("jdbc:ashdynamo:aws:eu-west-1" + query));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).contains(message);
    }

    private static Target target(String location) throws SQLException {
        return JdbcUrl.parse(JdbcUrl.PREFIX + location).target();
    }
}
