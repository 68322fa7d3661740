package io.ashdynamo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.net.URI;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a URL and properties come to together. */
class SettingsTest {

    @Test
    void theUrlWinsOverTheProperties() throws SQLException {
        Settings settings = settings("?scan=deny", Map.of("scan", "allow", "fetchSize", "5"));
        assertThat(settings.text(Property.SCAN)).contains("deny");
        assertThat(settings.count(Property.FETCH_SIZE)).hasValue(5);
    }

    @Test
    void withoutAValueThereIsTheDefault() throws SQLException {
        Settings settings = settings("", Map.of());
        for (Property property : Property.values()) {
            assertThat(settings.text(property)).isEqualTo(Optional.ofNullable(property.defaultValue()));
        }
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.createsTables()).isFalse();
        assertThat(Settings.of(JdbcUrl.parse("jdbc:ashdynamo:mem:x"), new Properties())
                        .createsTables())
                .isTrue();
    }

    @Test
    void anEmptyValueIsNoValue() throws SQLException {
        assertThat(settings("?scan=&user=&password=", Map.of("fetchSize", ""))).isEqualTo(settings("", Map.of()));
        assertThat(settings("?scan=", Map.of("scan", "deny")).text(Property.SCAN))
                .contains("warn");
    }

    @Test
    void propertiesMayBeNumbersAndHaveDefaults() throws SQLException {
        Properties defaults = new Properties();
        defaults.setProperty("scan", "deny");
        Properties properties = new Properties(defaults);
        properties.put("fetchSize", 5);
        properties.put("readOnly", true);
        Settings settings = Settings.of(JdbcUrl.parse("jdbc:ashdynamo:"), properties);
        assertThat(settings.text(Property.SCAN)).contains("deny");
        assertThat(settings.count(Property.FETCH_SIZE)).hasValue(5);
        assertThat(settings.flag(Property.READ_ONLY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "?maping=x | the property 'maping' is not known; did you mean mapping?",
                "?Scan=deny | the property 'Scan' is not known; did you mean scan?",
                "?consistentread=true | the property 'consistentread' is not known; did you mean consistentRead?",
                "?scan=dney | the property 'scan' does not take 'dney'; did you mean deny?",
                "?readOnly=yes | the property 'readOnly' does not take 'yes'; possible here: true, false",
                "?readOnly=TRUE | the property 'readOnly' does not take 'TRUE'; did you mean true?",
                "?fetchSize=-1 | the property 'fetchSize' does not take '-1'; it takes a number from 0 to 2147483647",
                "?fetchSize=many | the property 'fetchSize' does not take 'many'; it takes a number from 0 to 2147483647",
                "?fetchSize=2147483648 | the property 'fetchSize' does not take '2147483648'; it takes a number from 0 to 2147483647",
                "?zoneId=Mars | the property 'zoneId' does not take 'Mars'; it takes a time zone, such as UTC or Europe/Rome",
                "?user=x | give 'user' (access key id) and 'password' (secret access key) together, or neither",
                "?password=x | give 'user' (access key id) and 'password' (secret access key) together, or neither",
                "?sessionToken=x | 'sessionToken' needs 'user' and 'password'",
                "?externalId=x | 'externalId' needs 'roleArn'",
                "?endpoint=localhost:8000 | the endpoint must be http://host:port or https://host:port, without a path or a user"
            })
    void whatCannotBeIsRefused(String query, String message) {
        SqlFailure failure = SqlFailure.of(() -> settings(query, Map.of()));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).isEqualTo(message);
    }

    @Test
    void aBadPropertyIsRefusedAsABadParameterIs() {
        assertThat(SqlFailure.of(() -> settings("", Map.of("scann", "deny"))).message())
                .contains("did you mean scan?");
        assertThat(SqlFailure.of(() -> settings("", Map.of("scan", "no"))).message())
                .contains("does not take 'no'");
    }

    @Test
    void regionAndEndpointMayBeGivenBesideTheUrl() throws SQLException {
        assertThat(settings("?region=eu-west-1", Map.of()).target())
                .isEqualTo(new Target.Aws(Optional.of("eu-west-1")));
        assertThat(settings("aws:us-east-1?region=eu-west-1", Map.of()).target())
                .isEqualTo(new Target.Aws(Optional.of("us-east-1")));
        Settings endpoint = settings("aws:us-east-1?endpoint=http://localhost:8000", Map.of());
        assertThat(endpoint.target()).isEqualTo(new Target.Endpoint(URI.create("http://localhost:8000")));
        assertThat(endpoint.text(Property.REGION)).contains("us-east-1");
        assertThat(SqlFailure.of(() -> settings("http://localhost:1?endpoint=http://localhost:2", Map.of()))
                        .message())
                .contains("names an endpoint already");
    }

    @Test
    void equalSettingsAreEqualWhereverTheyWereGiven() throws SQLException {
        assertThat(settings("?scan=deny&fetchSize=5", Map.of()))
                .isEqualTo(settings("?fetchSize=5", Map.of("scan", "deny")))
                .hasSameHashCodeAs(settings("?fetchSize=5", Map.of("scan", "deny")))
                .isNotEqualTo(settings("?fetchSize=6", Map.of("scan", "deny")))
                .isNotEqualTo(settings("aws:eu-west-1?scan=deny&fetchSize=5", Map.of()));
    }

    private static Settings settings(String url, Map<String, String> beside) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(beside);
        return Settings.of(JdbcUrl.parse(JdbcUrl.PREFIX + url), properties);
    }
}
