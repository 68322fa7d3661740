package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Catalog;
import io.ashdynamo.plan.Change;
import io.ashdynamo.plan.Columns;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Output;
import io.ashdynamo.plan.Reads;
import io.ashdynamo.plan.Source;
import io.ashdynamo.plan.WriteTarget;
import io.ashdynamo.plan.Writes;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Position;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Resources without SQL: create, read by key, update and destroy, under the same rules and with the same errors as the
 * statements of the driver. A connection gives it by {@code unwrap(DataLayer.class)}; or make one around a client.
 *
 * <p>Rows are maps from column to value. Values are given as any Java class that the column's type takes, and come back
 * as String, Integer, Long, BigDecimal, Double, Boolean, byte[], LocalDate, LocalTime, Instant, Set, List or Map. A NULL
 * is a null in what is given, and left out of what comes back.
 *
 * <p>Safe for use by several threads. It does not close the client.
 */
public final class DataLayer {

    private static final Position NO_TEXT = new Position(1, 1);

    private final OperationRunner runner;
    private final Catalog catalog;
    private final ZoneId zone;

    /** The resources of a mapping on a client; values without a zone are in UTC. */
    public DataLayer(DynamoDbClient client, Mapping mapping) {
        this(new OperationRunner(client, Clock.systemUTC()), mapping, ZoneOffset.UTC);
    }

    /** The resources of a mapping; values without a zone are in this one. */
    public DataLayer(OperationRunner runner, Mapping mapping, ZoneId zone) {
        this(runner, new Catalog(mapping), zone);
    }

    private DataLayer(OperationRunner runner, Catalog catalog, ZoneId zone) {
        this.runner = runner;
        this.catalog = catalog;
        this.zone = zone;
    }

    /**
     * The same resources, of which a tenant's items alone are seen and written.
     *
     * @throws SQLException 42501 for what is no tenant's name
     */
    public DataLayer forTenant(String tenant) throws SQLException {
        return new DataLayer(runner, catalog.of(tenant), zone);
    }

    /**
     * Makes an item: PutItem with attribute_not_exists.
     *
     * @return the whole new row, with the defaults
     * @throws SQLException 23505 if the key exists; 42501, 23502, 23514, 22018, 22003 or 22023 by the mapping's rules,
     *     with nothing written
     */
    public Map<String, Object> create(String resource, Map<String, ?> values) throws SQLException {
        Resource target = resource(resource);
        Operation.Create create = Writes.create(target, List.of(assignments(target, values)), new Conflict.Fail());
        return row(
                target,
                runner.write(create, none(), Execution.unlimited())
                        .rows()
                        .get(0)
                        .item());
    }

    /**
     * Reads an item: GetItem with a projection.
     *
     * @param key a value for each column of the primary key
     * @param columns the columns wanted; none: all that are declared
     * @return the row; empty if there is no such item
     * @throws SQLException 42501 if the mapping does not allow it, 22018 for a bad value
     */
    public Optional<Map<String, Object>> read(String resource, Map<String, ?> key, String... columns)
            throws SQLException {
        Resource target = resource(resource);
        List<TypedColumn> wanted = new ArrayList<>();
        for (String column : columns) {
            wanted.add(column(target, column));
        }
        if (wanted.isEmpty()) {
            target.attributes().forEach(attribute -> wanted.add(new TypedColumn(target.name(), attribute)));
        }
        List<Output> outputs = new ArrayList<>();
        wanted.forEach(column -> outputs.add(new Output.Stored(column)));
        Operation.TableRead get = Reads.getItem(new Source(target, outputs), key(target, key));
        try (RowSource rows = runner.read(get, none(), ReadOptions.DEFAULT, Execution.unlimited())) {
            return rows.next() ? Optional.of(row(wanted, rows)) : Optional.empty();
        }
    }

    /**
     * Changes an item: UpdateItem with attribute_exists and ALL_NEW.
     *
     * @param key a value for each column of the primary key
     * @param changes the columns to write; null removes
     * @return the whole row as it is now; empty if there is no such item, and then nothing was written
     * @throws SQLException 42501, 23502, 23514, 22018 or 22003 by the mapping's rules, with nothing written
     */
    public Optional<Map<String, Object>> update(String resource, Map<String, ?> key, Map<String, ?> changes)
            throws SQLException {
        Resource target = resource(resource);
        if (changes.isEmpty()) {
            throw Errors.invalidArgument("update of " + target.name() + " without a change; give at least one");
        }
        Operation.Update update = Writes.update(
                target, new WriteTarget.Key(key(target, key)), sets(target, changes), Condition.Truth.TRUE);
        WriteResult result = runner.write(update, none(), Execution.unlimited());
        return result.count() == 0
                ? Optional.empty()
                : Optional.of(row(target, result.rows().get(0).item()));
    }

    /**
     * Deletes an item: DeleteItem with attribute_exists.
     *
     * @param key a value for each column of the primary key
     * @return whether there was one
     * @throws SQLException 42501 if the mapping does not allow it, 22018 for a bad value
     */
    public boolean destroy(String resource, Map<String, ?> key) throws SQLException {
        Resource target = resource(resource);
        Operation.Destroy destroy = Writes.destroy(target, new WriteTarget.Key(key(target, key)), Condition.Truth.TRUE);
        WriteOptions counted = new WriteOptions(false, ReadOptions.DEFAULT);
        return runner.write(destroy, none(), counted, Execution.unlimited()).count() == 1;
    }

    private Resource resource(String name) throws SQLException {
        return catalog.find(new Name(name, false), "");
    }

    private static TypedColumn column(Resource resource, String name) throws SQLException {
        return Columns.of(resource).find(new Name(name, false), "");
    }

    private static List<Assignment> assignments(Resource resource, Map<String, ?> values) throws SQLException {
        List<Assignment> assignments = new ArrayList<>();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            assignments.add(
                    new Assignment(column(resource, value.getKey()), new Operand.Literal(value.getValue(), NO_TEXT)));
        }
        return assignments;
    }

    private static List<Change> sets(Resource resource, Map<String, ?> changes) throws SQLException {
        List<Change> sets = new ArrayList<>();
        for (Assignment assignment : assignments(resource, changes)) {
            sets.add(new Change.Set(assignment.column(), assignment.value()));
        }
        return sets;
    }

    private static List<Assignment> key(Resource resource, Map<String, ?> key) throws SQLException {
        List<TypedColumn> wanted = KeyColumns.named(resource);
        List<Assignment> given = assignments(resource, key);
        List<TypedColumn> columns = given.stream().map(Assignment::column).toList();
        if (given.size() != wanted.size() || !columns.containsAll(wanted)) {
            throw Errors.invalidArgument("the primary key of " + resource.name() + " is "
                    + wanted.stream().map(c -> c.attribute().name()).toList() + ", not " + key.keySet()
                    + "; give a value for each of its columns");
        }
        return KeyColumns.stored(resource, given);
    }

    private Bindings none() {
        return runner.bind(List.of(), zone);
    }

    private static Map<String, Object> row(Resource resource, Map<String, DynamoValue> item) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (var attribute : resource.attributes()) {
            TypedColumn column = new TypedColumn(resource.name(), attribute);
            DynamoValue stored = item.get(attribute.source());
            put(row, column, stored == null ? null : column.decode(stored));
        }
        return row;
    }

    private static Map<String, Object> row(List<TypedColumn> columns, RowSource rows) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            put(row, columns.get(i), rows.value(i));
        }
        return row;
    }

    private static void put(Map<String, Object> row, TypedColumn column, Object canonical) throws SQLException {
        if (canonical != null) {
            row.put(column.attribute().name(), Values.toJava(canonical, column.toString()));
        }
    }
}
