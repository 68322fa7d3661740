package io.ashdynamo.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * The connection properties: name, default, choices and description, each said once. {@code getPropertyInfo}, the
 * DataSource and the documentation come from here.
 */
public enum Property {
    MAPPING("mapping", Kind.TEXT, null, "mapping file: a path, a file: or a classpath: URL; several with ','"),
    USER("user", Kind.TEXT, null, "AWS access key id"),
    PASSWORD("password", Kind.SECRET, null, "AWS secret access key"),
    SESSION_TOKEN("sessionToken", Kind.SECRET, null, "AWS session token, with user and password"),
    REGION("region", Kind.TEXT, null, "AWS region; default: from the URL, else the SDK's chain"),
    ENDPOINT("endpoint", Kind.TEXT, null, "http or https URL of a DynamoDB-compatible endpoint"),
    PROFILE("profile", Kind.TEXT, null, "profile of the AWS configuration files"),
    ROLE_ARN("roleArn", Kind.TEXT, null, "ARN of a role to assume"),
    ROLE_SESSION_NAME("roleSessionName", Kind.TEXT, "ashdynamo", "session name for the role"),
    EXTERNAL_ID("externalId", Kind.TEXT, null, "external id for the role"),
    TABLES(
            "tables",
            Kind.CHOICE,
            null,
            "at connect: none, or create missing tables; default: create for mem: and file:",
            "none",
            "create"),
    TENANT("tenant", Kind.TEXT, null, "whose rows are seen and written, of resources with multitenancy"),
    SCAN(
            "scan",
            Kind.CHOICE,
            "warn",
            "what to do with a plan that reads a whole table or index, unless its resource or a hint says",
            "allow",
            "warn",
            "deny"),
    MAX_READ_UNITS("maxReadUnits", Kind.COUNT, "0", "read units after which a statement stops; 0: no limit"),
    MAX_SCANNED_ITEMS(
            "maxScannedItems",
            Kind.COUNT,
            "0",
            "items that DynamoDB reads for a statement, matching or not, after which it stops; 0: no limit"),
    CONSISTENT_READ("consistentRead", Kind.FLAG, "false", "strongly consistent reads", "true", "false"),
    FETCH_SIZE("fetchSize", Kind.COUNT, "0", "items asked for per page; 0: as many as DynamoDB's page holds"),
    PARALLELISM("parallelism", Kind.COUNT, "8", "calls that one statement makes at a time at most; 0 or 1: one"),
    MAX_SORT_ROWS("maxSortRows", Kind.COUNT, "100000", "rows that ORDER BY sorts in memory at most"),
    ARRAYS_AS(
            "arraysAs",
            Kind.CHOICE,
            "json",
            "how sets and lists are reported: VARCHAR holding JSON, or ARRAY",
            "json",
            "array"),
    TRANSACTIONS(
            "transactions",
            Kind.CHOICE,
            "atomic",
            "without auto-commit: atomic keeps writes until commit, none writes at once and cannot roll back",
            "atomic",
            "none"),
    READ_ONLY("readOnly", Kind.FLAG, "false", "refuse every write", "true", "false"),
    QUERY_TIMEOUT("queryTimeout", Kind.COUNT, "0", "seconds a statement may take; 0: no limit"),
    CONNECT_TIMEOUT("connectTimeout", Kind.COUNT, null, "milliseconds to open a connection; default: the SDK's"),
    SOCKET_TIMEOUT("socketTimeout", Kind.COUNT, null, "milliseconds to wait for data; default: the SDK's"),
    MAX_CONNECTIONS("maxConnections", Kind.COUNT, null, "HTTP connections at most; default: the SDK's"),
    MAX_ATTEMPTS("maxAttempts", Kind.COUNT, null, "attempts of each request at most; default: the SDK's"),
    RETRY_MODE(
            "retryMode",
            Kind.CHOICE,
            null,
            "the SDK's retry mode; default: the SDK's",
            "legacy",
            "standard",
            "adaptive"),
    RETRY_UPDATES(
            "retryUpdates",
            Kind.FLAG,
            "false",
            "repeat an update that adds to what is there (n = n + 1) when its answer was lost, though it may be made twice",
            "true",
            "false"),
    HTTP_CLIENT(
            "httpClient", Kind.TEXT, "apache5", "the SDK's HTTP client, by the name of its artifact on the class path"),
    ZONE_ID("zoneId", Kind.ZONE, "UTC", "time zone for dates and times that have none");

    /** What values a property takes. */
    enum Kind {
        TEXT,
        SECRET,
        CHOICE,
        FLAG,
        COUNT,
        ZONE
    }

    private final String key;
    private final Kind kind;
    private final String defaultValue;
    private final String description;
    // List.of is immutable, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> choices;

    Property(String key, Kind kind, String defaultValue, String description, String... choices) {
        this.key = key;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.description = description;
        this.choices = List.of(choices);
    }

    /** Its name in URLs and Properties. */
    public String key() {
        return key;
    }

    /** Its default, or null where that depends on something else or there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it means, in a line, with its unit. */
    public String description() {
        return description;
    }

    /** The values it takes; empty where they cannot be listed. */
    public List<String> choices() {
        return choices;
    }

    /** Whether its value must never be shown. */
    public boolean secret() {
        return kind == Kind.SECRET;
    }

    Kind kind() {
        return kind;
    }

    /** All names, in the order of the documentation. */
    public static List<String> keys() {
        return Stream.of(values()).map(Property::key).toList();
    }
}
