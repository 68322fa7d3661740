package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.datalayer.Clients;
import io.ashdynamo.datalayer.DataLayer;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.plan.Planner;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What all connections of equal settings share: the mapping, one SDK client, the plans. Safe for several threads. */
final class Database implements AutoCloseable {

    private final Settings settings;
    private final Mapping mapping;
    private final DynamoDbClient client;
    private final OperationRunner runner;
    private final PlanCache plans;

    private Database(Settings settings, Mapping mapping, DynamoDbClient client) {
        this.settings = settings;
        this.mapping = mapping;
        this.client = client;
        this.runner = new OperationRunner(client, Clock.systemUTC(), settings.flag(Property.RETRY_UPDATES));
        this.plans = new PlanCache(new Planner(mapping, arrays(), settings.flag(Property.CONSISTENT_READ)));
    }

    /** Builds the client and, if the settings say so, makes missing tables. */
    static Database open(Settings settings, Mapping mapping) throws SQLException {
        Database database = new Database(settings, mapping, Clients.build(settings));
        if (settings.createsTables()) {
            try {
                database.runner.createMissingTables(mapping, settings.text(Property.TENANT), Execution.unlimited());
            } catch (SQLException e) {
                database.close();
                throw e;
            }
        }
        return database;
    }

    Settings settings() {
        return settings;
    }

    Mapping mapping() {
        return mapping;
    }

    DynamoDbClient client() {
        return client;
    }

    OperationRunner runner() {
        return runner;
    }

    PlanCache plans() {
        return plans;
    }

    DataLayer dataLayer(Optional<String> tenant) throws SQLException {
        DataLayer all = new DataLayer(runner, mapping, settings.zone());
        return tenant.isPresent() ? all.forTenant(tenant.get()) : all;
    }

    /** Whether sets and lists are reported as ARRAY. */
    boolean arrays() {
        return settings.text(Property.ARRAYS_AS).map("array"::equals).orElse(false);
    }

    @Override
    public void close() {
        client.close();
    }
}
