package io.ashdynamo.jdbc;

import io.ashdynamo.config.JdbcUrl;
import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.error.Errors;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The driver of {@code jdbc:ashdynamo:} URLs. It registers itself; registering builds nothing. Safe for use by several
 * threads.
 */
public final class AshDynamoDriver implements Driver {

    static {
        try {
            DriverManager.registerDriver(new AshDynamoDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Opens a connection; null if the URL is not one of this driver.
     *
     * @throws SQLException 08001 if the URL, a property, the mapping or the class path do not allow one; what creating
     *     tables answers, with {@code tables=create}
     */
    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return open(url, info == null ? new Properties() : info);
    }

    static Connection open(String url, Properties properties) throws SQLException {
        Settings settings = Settings.of(JdbcUrl.parse(url), properties);
        return new DriverConnection(Databases.acquire(settings));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        if (url == null) {
            throw Errors.invalidArgument("the URL is null");
        }
        return url.startsWith(JdbcUrl.PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        Map<String, String> given = acceptsURL(url) ? JdbcUrl.parse(url).parameters() : Map.of();
        Properties properties = info == null ? new Properties() : info;
        return Stream.of(Property.values())
                .map(property ->
                        describe(property, given.getOrDefault(property.key(), properties.getProperty(property.key()))))
                .toArray(DriverPropertyInfo[]::new);
    }

    private static DriverPropertyInfo describe(Property property, String given) {
        DriverPropertyInfo info =
                new DriverPropertyInfo(property.key(), given == null ? property.defaultValue() : given);
        info.description = property.description();
        info.choices = property.choices().isEmpty() ? null : property.choices().toArray(String[]::new);
        info.required = property == Property.MAPPING;
        return info;
    }

    @Override
    public int getMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return DriverVersion.MINOR;
    }

    /** False: DynamoDB is not a SQL database, and the dialect is a part of SQL-92. */
    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.ashdynamo");
    }
}
