package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Change;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.Cost;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Output;
import io.ashdynamo.plan.ReadMode;
import io.ashdynamo.plan.ReadPath;
import io.ashdynamo.plan.Source;
import io.ashdynamo.plan.WriteTarget;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Position;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.TypedColumn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes made of plan objects, carried out on a {@link Recorder}. */
final class WriteBench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-01-31T12:30:00Z");

    private static final Mapping MAPPING = MappingReader.read("bench.yaml", """
        ashdynamo: 1
        resources:
          things:
            partition_key: id
            attributes:
              id:    string
              n:     integer
              m:     integer
              big:   bigint
              score: { type: integer, min: 0, max: 100 }
              title: { type: string, max_length: 5 }
              a:     string
              b:     string
              tags:  string_set
              items: list
              doc:   map
          versioned:
            partition_key: id
            attributes: { id: string, title: string, n: integer, version: bigint }
            optimistic_lock: version
          stamped:
            partition_key: id
            attributes:
              id:         string
              title:      string
              n:          integer
              updated_at: { type: timestamp, update_default: now }
          strict:
            partition_key: id
            attributes:
              id:   string
              n:    { type: integer, allow_nil: false }
              tags: { type: string_set, allow_nil: false }
        """);

    private static final Position NO_TEXT = new Position(1, 1);

    final Recorder recorder = Recorder.start();
    private final Connection connection;
    private final OperationRunner runner;

    WriteBench(String... options) throws SQLException {
        connection = DriverManager.getConnection(recorder.url("classpath:spec/mapping.yaml", options));
        boolean retries = List.of(options).contains("retryUpdates=true");
        runner =
                new OperationRunner(connection.unwrap(DynamoDbClient.class), Clock.fixed(NOW, ZoneOffset.UTC), retries);
    }

    static Resource resource(String name) {
        return MAPPING.resources().get(name);
    }

    static TypedColumn column(String resource, String name) {
        return new TypedColumn(resource, resource(resource).attribute(name).orElseThrow());
    }

    static TypedColumn thing(String name) {
        return column("things", name);
    }

    /** A place inside the document of a thing. */
    static TypedColumn place(String column, Object... steps) {
        DocumentPath path = new DocumentPath(List.of(steps));
        Attribute any = new Attribute(
                column + path,
                AttributeType.of(TypeName.ANY),
                column,
                true,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Constraints.NONE);
        return new TypedColumn("things", any, path);
    }

    static Operand value(Object value) {
        return new Operand.Literal(value, NO_TEXT);
    }

    static Change set(TypedColumn column, Object value) {
        return new Change.Set(column, value(value));
    }

    static Change plus(TypedColumn column, Object amount) {
        return new Change.Sum(column, column, Optional.empty(), false, value(amount));
    }

    static Condition is(TypedColumn column, Object value) {
        return new Condition.Compare(column, Comparator.EQUAL, value(value));
    }

    /** A pattern with a wildcard inside, which DynamoDB cannot check. */
    static Condition like(TypedColumn column, String pattern) {
        return new Condition.Like(column, value(pattern), Optional.empty(), false);
    }

    static WriteTarget key(String resource) {
        return new WriteTarget.Key(List.of(new Assignment(column(resource, "id"), value("x"))));
    }

    /** What a scan of the table finds. */
    static WriteTarget scanned(String resource, Condition where) {
        return new WriteTarget.Found(scan(resource, where, column(resource, "id")));
    }

    static Operation.TableRead scan(String resource, Condition where, TypedColumn... columns) {
        List<Output> outputs = new ArrayList<>();
        for (TypedColumn column : columns) {
            outputs.add(new Output.Stored(column));
        }
        ReadPath path = new ReadPath(
                new Access.Whole(Optional.empty()),
                where,
                ReadPath.Arrangement.ANY,
                false,
                new Cost(1, 1, 1, 1),
                List.of());
        return new Operation.TableRead(
                new Source(resource(resource), outputs),
                path,
                where,
                List.of(),
                List.of(),
                Optional.empty(),
                ReadMode.DEFAULT);
    }

    static Operation.Update update(WriteTarget target, Condition where, Change... changes) {
        Resource resource = resource(changes[0].column().resource());
        return new Operation.Update(resource, target, List.of(changes), where);
    }

    /** Of the thing x. */
    static Operation.Update update(Change... changes) {
        return update(key(changes[0].column().resource()), Condition.Truth.TRUE, changes);
    }

    static Operation.Destroy destroy(String resource, WriteTarget target, Condition where) {
        return new Operation.Destroy(resource(resource), target, where);
    }

    /** A row: columns and values in turn. */
    static Row row(String resource, Object... values) {
        List<Assignment> row = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            row.add(new Assignment(column(resource, (String) values[i]), value(values[i + 1])));
        }
        return new Row(row);
    }

    static Operation.Create insert(String resource, Conflict conflict, List<List<Assignment>> rows) {
        return new Operation.Create(resource(resource), rows, conflict);
    }

    static Operation.Create insert(String resource, Conflict conflict, Row... rows) {
        return insert(resource, conflict, Stream.of(rows).map(Row::values).toList());
    }

    /** A row to be inserted. */
    record Row(List<Assignment> values) {}

    WriteResult write(Operation.Write write) throws SQLException {
        return runner.write(write, bindings(), Execution.unlimited());
    }

    WriteResult write(Operation.Write write, WriteOptions options, Execution execution) throws SQLException {
        return runner.write(write, bindings(), options, execution);
    }

    OperationRunner runner() {
        return runner;
    }

    static Bindings bindings() {
        return new Bindings(List.of(), ZoneOffset.UTC, Instant.now());
    }

    /** The expression of a request with names and values in place. */
    String shown(int call, String field) {
        return shown(recorder.calls().get(call).json(), field);
    }

    /** The expression of a request, or of a part of one; null if it has none. */
    static String shown(JsonNode request, String field) {
        if (request.field(field).isEmpty()) {
            return null;
        }
        String shown = request.field(field).get().text();
        for (String map : List.of("ExpressionAttributeNames", "ExpressionAttributeValues")) {
            var entries = request.field(map);
            if (entries.isPresent()) {
                for (var entry : entries.get().asObject().entrySet()) {
                    var node = entry.getValue();
                    String name = node.isString()
                            ? node.asString()
                            : node.asObject()
                                    .values()
                                    .iterator()
                                    .next()
                                    .toString()
                                    .replace("\"", "'");
                    shown = shown.replaceAll(entry.getKey() + "(?![0-9])", Matcher.quoteReplacement(name));
                }
            }
        }
        return shown;
    }

    String condition(int call) {
        return shown(call, "ConditionExpression");
    }

    String expression(int call) {
        return shown(call, "UpdateExpression");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
