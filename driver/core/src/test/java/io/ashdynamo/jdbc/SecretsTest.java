package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.config.JdbcUrl;
import io.ashdynamo.config.Settings;
import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A secret is shown nowhere. */
class SecretsTest {

    private static final String SECRET = "S3CR3T";
    private static final String SECRETS = "user=me&password=" + SECRET + "%3D1&sessionToken=" + SECRET + "2";

    private final Recorder recorder = Recorder.start();

    @Test
    void notInWhatAConnectionSaysOfItself() throws SQLException {
        try (Connection connection = Recorded.connect(recorder, SECRETS, "maxAttempts=1");
                Statement statement = connection.createStatement()) {
            assertThat(connection.getMetaData().getURL())
                    .contains("user=me", "maxAttempts=1")
                    .doesNotContain(SECRET)
                    .doesNotContain("password");
            assertThat(connection.toString() + statement + connection.getMetaData())
                    .doesNotContain(SECRET);
            assertThat(connection.unwrap(DynamoDbClient.class).toString()).doesNotContain(SECRET);
            recorder.otherwise(Answer.error(400, "InvalidSignatureException", "the signature is wrong"));
            assertThat(text(SqlFailure.of(() -> statement.execute(Recorded.SELECT))))
                    .contains("signature")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void notInSettingsAndUrls() throws SQLException {
        JdbcUrl url = JdbcUrl.parse(recorder.url(Recorded.MAPPING, SECRETS));
        Properties properties = new Properties();
        properties.setProperty("password", SECRET);
        assertThat(url.toString() + url.redacted() + Settings.of(url, properties))
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:ashdynamo:nonsense?" + SECRETS,
                "jdbc:ashdynamo:http://me:" + SECRET + "@localhost:8000?mapping=x",
                "jdbc:ashdynamo:http://me:" + SECRET + " " + SECRET + "@localhost:8000?mapping=x",
                "jdbc:ashdynamo:?" + SECRETS,
                "jdbc:ashdynamo:?mapping=no/such.yaml&" + SECRETS,
                "jdbc:ashdynamo:?maping=x&" + SECRETS,
                "jdbc:ashdynamo:?scan=x&" + SECRETS,
                "jdbc:ashdynamo:?pasword=" + SECRET,
                "jdbc:ashdynamo:?password=" + SECRET,
                "jdbc:ashdynamo:?sessionToken=" + SECRET,
                "jdbc:ashdynamo:?user=me&password=a&" + SECRET,
                "jdbc:ashdynamo:?password=" + SECRET + "%",
                "jdbc:ashdynamo:?password=" + SECRET + "&password=" + SECRET,
                "jdbc:ashdynamo:?mapping=classpath:spec/mapping.yaml&httpClient=none&" + SECRETS,
                "jdbc:ashdynamo:mem:x?mapping=classpath:spec/mapping.yaml&" + SECRETS
            })
    void notInWhyAConnectionCannotBeMade(String url) {
        assertThat(text(SqlFailure.of(() -> DriverManager.getConnection(url).close())))
                .doesNotContain(SECRET);
    }

    @Test
    void notInTheLog() throws Exception {
        assertThat(Logged.by(
                        () -> Recorded.run(recorder, "SELECT id FROM documents WHERE id = '" + SECRET + "'", SECRETS)))
                .contains("GetItem on documents")
                .doesNotContain(SECRET);
    }

    /** The exception with all its causes, as a log would show it. */
    private static String text(SqlFailure failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable next = failure.exception(); next != null; next = next.getCause()) {
            text.append(next).append('\n');
        }
        return text.toString();
    }
}
