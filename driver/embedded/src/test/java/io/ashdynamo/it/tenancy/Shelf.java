package io.ashdynamo.it.tenancy;

import io.ashdynamo.datalayer.DataLayer;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A database of several tenants' items. */
final class Shelf implements AutoCloseable {

    /** An item, and the table that it is in. */
    record Stored(String table, Map<String, AttributeValue> item) {}

    private final Strategy strategy;
    private final Connection connection;
    private final DynamoDbClient client;
    private final OperationRunner runner;
    private final Mapping mapping;

    /** A new one in memory, with the tables of these tenants. */
    Shelf(String name, Strategy strategy, Path mappingOfNothing, String... tenants) throws SQLException {
        this.strategy = strategy;
        this.connection = DriverManager.getConnection(
                "jdbc:ashdynamo:mem:shelf_" + name + "_" + strategy + "?mapping=" + mappingOfNothing);
        this.client = connection.unwrap(DynamoDbClient.class);
        this.runner = new OperationRunner(client, Clock.systemUTC());
        this.mapping = MappingReader.read("shelf.yaml", strategy.mapping());
        for (String tenant : tenants) {
            runner.createMissingTables(mapping, Optional.of(tenant), Execution.unlimited());
        }
    }

    Tenant tenant(String name) {
        return new Tenant(runner, mapping, name);
    }

    DataLayer data(String tenant) throws SQLException {
        return new DataLayer(runner, mapping, ZoneOffset.UTC).forTenant(tenant);
    }

    /** A tenant's items, bit for bit as they are stored. */
    Set<Stored> items(String tenant) {
        return all().stream()
                .filter(stored -> strategy.owns(tenant, stored.table(), stored.item()))
                .collect(Collectors.toSet());
    }

    Set<Stored> all() {
        Set<Stored> all = new HashSet<>();
        List<String> tables = client.listTables().tableNames();
        for (String table : tables) {
            client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                    .map(item -> new Stored(table, item))
                    .forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
