package io.ashdynamo.config;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.ScanPolicy;
import io.ashdynamo.mapping.Words;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * All that a connection is made with: the target and every property, checked. Immutable; connections with equal settings
 * share one SDK client.
 */
public final class Settings {

    private final String url;
    private final Target target;
    private final Map<Property, String> values;

    private Settings(String url, Target target, Map<Property, String> values) {
        this.url = url;
        this.target = target;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The settings of a URL and of the properties given beside it; the URL's win. An empty value is no value.
     *
     * @throws SQLException 08001 naming the property that is unknown or has a bad value
     */
    public static Settings of(JdbcUrl url, Properties properties) throws SQLException {
        Map<Property, String> values = new EnumMap<>(Property.class);
        for (String key : properties.stringPropertyNames()) {
            put(values, key, properties.getProperty(key));
        }
        // Callers also put numbers and booleans, which getProperty does not see.
        for (Map.Entry<Object, Object> entry : properties.entrySet()) {
            if (!(entry.getValue() instanceof String)) {
                put(values, entry.getKey().toString(), String.valueOf(entry.getValue()));
            }
        }
        for (Map.Entry<String, String> parameter : url.parameters().entrySet()) {
            put(values, parameter.getKey(), parameter.getValue());
        }
        Settings settings = new Settings(url.redacted(), target(url.target(), values), values);
        settings.checkTogether();
        return settings;
    }

    /** The property of exactly this name. */
    public static Optional<Property> property(String key) {
        return Stream.of(Property.values()).filter(p -> p.key().equals(key)).findFirst();
    }

    /** The URL without secrets. */
    public String url() {
        return url;
    }

    public Target target() {
        return target;
    }

    /** A property's value or its default; empty if it has neither. */
    public Optional<String> text(Property property) {
        return Optional.ofNullable(values.getOrDefault(property, property.defaultValue()));
    }

    /** The value of a property that is true or false. */
    public boolean flag(Property property) {
        return text(property).map("true"::equals).orElse(false);
    }

    /** The value of a property that is a number; empty if it has no default and was not given. */
    public OptionalInt count(Property property) {
        return text(property).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    public ZoneId zone() {
        return ZoneId.of(text(Property.ZONE_ID).orElseThrow());
    }

    public ScanPolicy scan() {
        return ScanPolicy.valueOf(text(Property.SCAN).orElseThrow().toUpperCase(Locale.ROOT));
    }

    /** Whether writes without auto-commit are kept until commit. */
    public boolean transactional() {
        return text(Property.TRANSACTIONS).map("atomic"::equals).orElse(false);
    }

    /** Whether missing tables are made at connect. */
    public boolean createsTables() {
        return text(Property.TABLES).map("create"::equals).orElse(target.isLocal());
    }

    private static Target target(Target fromUrl, Map<Property, String> values) throws SQLException {
        String endpoint = values.get(Property.ENDPOINT);
        String region = values.get(Property.REGION);
        if (!(fromUrl instanceof Target.Aws aws)) {
            if (endpoint != null) {
                throw Errors.configuration(
                        "the URL names an endpoint already; leave out the property 'endpoint'", null);
            }
            return fromUrl;
        }
        if (endpoint != null) {
            URI uri = JdbcUrl.endpoint(endpoint);
            aws.region().ifPresent(r -> values.put(Property.REGION, r));
            return new Target.Endpoint(uri);
        }
        return aws.region().isPresent() || region == null ? aws : new Target.Aws(Optional.of(region));
    }

    private static void put(Map<Property, String> values, String key, String value) throws SQLException {
        Property property = property(key)
                .orElseThrow(() -> Errors.configuration(
                        "the property '" + key + "' is not known" + Words.hint(key, Property.keys()), null));
        if (value.isEmpty()) {
            values.remove(property);
            return;
        }
        check(property, value);
        values.put(property, value);
    }

    private static void check(Property property, String value) throws SQLException {
        boolean valid =
                switch (property.kind()) {
                    case TEXT, SECRET -> true;
                    case CHOICE, FLAG -> property.choices().contains(value);
                    case COUNT -> isCount(value);
                    case ZONE -> isZone(value);
                };
        if (!valid) {
            String wanted =
                    switch (property.kind()) {
                        case COUNT -> "; it takes a number from 0 to " + Integer.MAX_VALUE;
                        case ZONE -> "; it takes a time zone, such as UTC or Europe/Rome";
                        default -> Words.hint(value, property.choices());
                    };
            throw Errors.configuration(
                    "the property '" + property.key() + "' does not take '" + value + "'" + wanted, null);
        }
    }

    private void checkTogether() throws SQLException {
        if (values.containsKey(Property.USER) != values.containsKey(Property.PASSWORD)) {
            throw Errors.configuration(
                    "give 'user' (access key id) and 'password' (secret access key) together, or neither", null);
        }
        if (values.containsKey(Property.SESSION_TOKEN) && !values.containsKey(Property.USER)) {
            throw Errors.configuration("'sessionToken' needs 'user' and 'password'", null);
        }
        if (values.containsKey(Property.EXTERNAL_ID) && !values.containsKey(Property.ROLE_ARN)) {
            throw Errors.configuration("'externalId' needs 'roleArn'", null);
        }
    }

    private static boolean isCount(String value) {
        try {
            return Integer.parseInt(value) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            return ZoneId.of(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings s && target.equals(s.target) && values.equals(s.values);
    }

    @Override
    public int hashCode() {
        return 31 * target.hashCode() + values.hashCode();
    }

    /** The URL without secrets. */
    @Override
    public String toString() {
        return url;
    }
}
