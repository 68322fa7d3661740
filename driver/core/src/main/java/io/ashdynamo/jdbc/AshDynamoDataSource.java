package io.ashdynamo.jdbc;

import io.ashdynamo.config.JdbcUrl;
import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Words;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.ShardingKeyBuilder;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source, configured by its URL and by a setter for each connection property; what the URL gives wins. Pools set
 * it by its setters. Set it up in one thread; afterwards it is safe for several.
 */
public final class AshDynamoDataSource implements DataSource, Unwrapping {

    private String url = JdbcUrl.PREFIX;
    private final Properties properties = new Properties();
    private PrintWriter logWriter;
    private int loginTimeout;

    /** A data source of {@code jdbc:ashdynamo:}: region, endpoint and credentials from the SDK's default chains. */
    public AshDynamoDataSource() {}

    /** A data source of this URL. */
    public AshDynamoDataSource(String url) {
        this.url = url;
    }

    /** The URL; it may hold secrets if it was given some. */
    public String getUrl() {
        return url;
    }

    /** A URL of this driver, as {@code jdbc:ashdynamo:aws:eu-west-1?mapping=tables.yaml}. */
    public void setUrl(String url) {
        this.url = url;
    }

    /**
     * Sets a property by its name; null takes it back.
     *
     * @throws SQLException 08001 if there is no such property, naming the nearest one
     */
    public void setProperty(String key, String value) throws SQLException {
        Property property = Settings.property(key)
                .orElseThrow(() -> Errors.configuration(
                        "the property '" + key + "' is not known" + Words.hint(key, Property.keys()), null));
        set(property, value);
    }

    /** See {@link Property#MAPPING}. */
    public void setMapping(String mapping) {
        set(Property.MAPPING, mapping);
    }

    /** See {@link Property#USER}. */
    public void setUser(String user) {
        set(Property.USER, user);
    }

    /** See {@link Property#PASSWORD}. */
    public void setPassword(String password) {
        set(Property.PASSWORD, password);
    }

    /** See {@link Property#SESSION_TOKEN}. */
    public void setSessionToken(String sessionToken) {
        set(Property.SESSION_TOKEN, sessionToken);
    }

    /** See {@link Property#REGION}. */
    public void setRegion(String region) {
        set(Property.REGION, region);
    }

    /** See {@link Property#ENDPOINT}. */
    public void setEndpoint(String endpoint) {
        set(Property.ENDPOINT, endpoint);
    }

    /** See {@link Property#PROFILE}. */
    public void setProfile(String profile) {
        set(Property.PROFILE, profile);
    }

    /** See {@link Property#ROLE_ARN}. */
    public void setRoleArn(String roleArn) {
        set(Property.ROLE_ARN, roleArn);
    }

    /** See {@link Property#ROLE_SESSION_NAME}. */
    public void setRoleSessionName(String roleSessionName) {
        set(Property.ROLE_SESSION_NAME, roleSessionName);
    }

    /** See {@link Property#EXTERNAL_ID}. */
    public void setExternalId(String externalId) {
        set(Property.EXTERNAL_ID, externalId);
    }

    /** See {@link Property#TABLES}. */
    public void setTables(String tables) {
        set(Property.TABLES, tables);
    }

    /** See {@link Property#TENANT}. */
    public void setTenant(String tenant) {
        set(Property.TENANT, tenant);
    }

    /** See {@link Property#SCAN}. */
    public void setScan(String scan) {
        set(Property.SCAN, scan);
    }

    /** See {@link Property#CONSISTENT_READ}. */
    public void setConsistentRead(boolean consistentRead) {
        set(Property.CONSISTENT_READ, Boolean.toString(consistentRead));
    }

    /** See {@link Property#FETCH_SIZE}. */
    public void setFetchSize(int fetchSize) {
        set(Property.FETCH_SIZE, Integer.toString(fetchSize));
    }

    /** See {@link Property#MAX_READ_UNITS}. */
    public void setMaxReadUnits(int maxReadUnits) {
        set(Property.MAX_READ_UNITS, Integer.toString(maxReadUnits));
    }

    /** See {@link Property#MAX_SCANNED_ITEMS}. */
    public void setMaxScannedItems(int maxScannedItems) {
        set(Property.MAX_SCANNED_ITEMS, Integer.toString(maxScannedItems));
    }

    /** See {@link Property#PARALLELISM}. */
    public void setParallelism(int parallelism) {
        set(Property.PARALLELISM, Integer.toString(parallelism));
    }

    /** See {@link Property#MAX_SORT_ROWS}. */
    public void setMaxSortRows(int maxSortRows) {
        set(Property.MAX_SORT_ROWS, Integer.toString(maxSortRows));
    }

    /** See {@link Property#ARRAYS_AS}. */
    public void setArraysAs(String arraysAs) {
        set(Property.ARRAYS_AS, arraysAs);
    }

    /** See {@link Property#TRANSACTIONS}. */
    public void setTransactions(String transactions) {
        set(Property.TRANSACTIONS, transactions);
    }

    /** See {@link Property#READ_ONLY}. */
    public void setReadOnly(boolean readOnly) {
        set(Property.READ_ONLY, Boolean.toString(readOnly));
    }

    /** See {@link Property#QUERY_TIMEOUT}. */
    public void setQueryTimeout(int queryTimeout) {
        set(Property.QUERY_TIMEOUT, Integer.toString(queryTimeout));
    }

    /** See {@link Property#CONNECT_TIMEOUT}. */
    public void setConnectTimeout(int connectTimeout) {
        set(Property.CONNECT_TIMEOUT, Integer.toString(connectTimeout));
    }

    /** See {@link Property#SOCKET_TIMEOUT}. */
    public void setSocketTimeout(int socketTimeout) {
        set(Property.SOCKET_TIMEOUT, Integer.toString(socketTimeout));
    }

    /** See {@link Property#MAX_CONNECTIONS}. */
    public void setMaxConnections(int maxConnections) {
        set(Property.MAX_CONNECTIONS, Integer.toString(maxConnections));
    }

    /** See {@link Property#MAX_ATTEMPTS}. */
    public void setMaxAttempts(int maxAttempts) {
        set(Property.MAX_ATTEMPTS, Integer.toString(maxAttempts));
    }

    /** See {@link Property#RETRY_MODE}. */
    public void setRetryMode(String retryMode) {
        set(Property.RETRY_MODE, retryMode);
    }

    /** See {@link Property#RETRY_UPDATES}. */
    public void setRetryUpdates(boolean retryUpdates) {
        set(Property.RETRY_UPDATES, Boolean.toString(retryUpdates));
    }

    /** See {@link Property#HTTP_CLIENT}. */
    public void setHttpClient(String httpClient) {
        set(Property.HTTP_CLIENT, httpClient);
    }

    /** See {@link Property#ZONE_ID}. */
    public void setZoneId(String zoneId) {
        set(Property.ZONE_ID, zoneId);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return open(properties);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        Properties own = new Properties();
        own.putAll(properties);
        if (username != null) {
            own.setProperty(Property.USER.key(), username);
        }
        if (password != null) {
            own.setProperty(Property.PASSWORD.key(), password);
        }
        return open(own);
    }

    private Connection open(Properties own) throws SQLException {
        if (url == null || !url.startsWith(JdbcUrl.PREFIX)) {
            throw Errors.configuration("the data source's URL must start with " + JdbcUrl.PREFIX, null);
        }
        return AshDynamoDriver.open(url, own);
    }

    @Override
    public ConnectionBuilder createConnectionBuilder() throws SQLException {
        throw Errors.unsupported("createConnectionBuilder is not supported: there are no sharding keys");
    }

    @Override
    public ShardingKeyBuilder createShardingKeyBuilder() throws SQLException {
        throw Errors.unsupported("createShardingKeyBuilder is not supported: there are no sharding keys");
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    /** Kept and not used: the driver logs to System.Logger. */
    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    /** Kept and not used: opening a connection makes no call that could take long; see {@link #setConnectTimeout}. */
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.ashdynamo");
    }

    private void set(Property property, String value) {
        if (value == null) {
            properties.remove(property.key());
        } else {
            properties.setProperty(property.key(), value);
        }
    }
}
