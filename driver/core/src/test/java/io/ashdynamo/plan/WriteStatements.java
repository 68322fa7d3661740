package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.InsertRows;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.NewValue;
import io.ashdynamo.sql.OnConflict;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.PathStep;
import io.ashdynamo.sql.Position;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.sql.SelectItem;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writing statements on resources with rules of every kind, their plans, and the parts to compare these with. */
final class WriteStatements {

    static final Position PLACE = new Position(1, 8);

    static final Mapping MAPPING = MappingReader.read("writes.yaml", """
            ashdynamo: 1
            resources:
              posts:
                partition_key: email
                sort_key: num
                attributes:
                  email: string
                  num: integer
                  made_at: { type: timestamp, default: now, writable: false }
                  status: { type: string, allow_nil: false }
                  title: string
                  likes: { type: integer, default: 0 }
                  big: bigint
                  price: decimal
                  seen: { type: timestamp, format: epoch_seconds }
                  born: date
                  tags: string_set
                  steps: { type: list, source: s }
                  author: map
                  extra: json
                  version: bigint
                  expires_at: { type: timestamp, format: epoch_seconds }
                global_secondary_indexes:
                  by_status: { partition_key: status, sort_key: num }
                actions:
                  read: true
                  create: true
                  update: true
                  destroy: true
                  upsert: { accept: [status, title] }
                optimistic_lock: version
                time_to_live: expires_at
                scan: deny
              drafts:
                partition_key: id
                attributes: { id: string, text: string, n: integer, doc: json, words: string_set, at: timestamp }
              strict:
                partition_key: id
                attributes: { id: string, a: map, b: string }
                actions: { read: false, create: true, update: { accept: [a] }, destroy: true, upsert: false }
              fixed:
                partition_key: id
                attributes: { id: string, a: string }
                actions: { read: true, create: true, update: false, destroy: false, upsert: false }
              twin:
                table: twins
                partition_key: id
                attributes: { id: string, text: string }
                discriminator: { source: _type, value: twin }
              other:
                table: twins
                partition_key: id
                attributes: { id: string }
                discriminator: { source: _type, value: other }
            """);

    private WriteStatements() {}

    static Plan plan(Statement statement) throws SQLException {
        return new Planner(MAPPING, false, false).plan(statement);
    }

    static void assertFails(Statement statement, String message) {
        SqlFailure failure = SqlFailure.of(() -> plan(statement));
        assertThat(failure.state() + " " + failure.message()).isEqualTo(message);
    }

    static Statement.Insert insert(String table, String columns, OnConflict conflict, InsertRows rows) {
        return new Statement.Insert(table(table), refs(columns), rows, conflict, List.of(), 9);
    }

    static Statement.Insert insert(String table, String columns, InsertRows rows) {
        return insert(table, columns, new OnConflict.Fail(), rows);
    }

    static InsertRows select(String sql) throws SQLException {
        return new InsertRows.OfSelect(Selects.parsed(sql));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static InsertRows rows(List<NewValue>... rows) {
        return new InsertRows.Values(List.of(rows));
    }

    /** A row of literals, and of values that are given as such. */
    static List<NewValue> row(Object... values) {
        List<NewValue> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value instanceof NewValue given ? given : value(value));
        }
        return row;
    }

    static Statement.Update update(String table, String where, Hints hints, Statement.Assignment... sets)
            throws SQLException {
        return new Statement.Update(table(table), List.of(sets), where(where), hints, List.of(), 9);
    }

    static Statement.Update update(String table, String where, Statement.Assignment... sets) throws SQLException {
        return update(table, where, Hints.NONE, sets);
    }

    static Statement.Delete delete(String table, String where, Hints hints) throws SQLException {
        return new Statement.Delete(table(table), where(where), hints, List.of(), 9);
    }

    static Statement.Delete delete(String table, String where) throws SQLException {
        return delete(table, where, Hints.NONE);
    }

    static Statement.Assignment set(String column, NewValue value) {
        return new Statement.Assignment(ref(column), value);
    }

    /** Empty: none. */
    private static Optional<Predicate> where(String where) throws SQLException {
        return where.isEmpty()
                ? Optional.empty()
                : Selects.parsed("SELECT * FROM t WHERE " + where).where();
    }

    static List<SelectItem> items(String list) throws SQLException {
        return Selects.parsed("SELECT " + list + " FROM t").items();
    }

    static TableRef table(String name) {
        return new TableRef(new Name(name, false), Optional.empty(), PLACE);
    }

    private static List<ColumnRef> refs(String columns) {
        return columns.isEmpty()
                ? List.of()
                : Arrays.stream(columns.split(", ", -1))
                        .map(WriteStatements::ref)
                        .toList();
    }

    /** {@code a}, {@code t.a}, {@code a.b} or {@code a[0]}. */
    static ColumnRef ref(String text) {
        int bracket = text.indexOf('[');
        if (bracket >= 0) {
            int index = Integer.parseInt(text.substring(bracket + 1, text.length() - 1));
            ColumnRef column = ref(text.substring(0, bracket));
            return new ColumnRef(column.qualifier(), column.name(), List.of(new PathStep.Index(index)), PLACE);
        }
        String[] names = text.split("\\.", -1);
        Optional<Name> first = names.length > 1 ? Optional.of(new Name(names[0], false)) : Optional.empty();
        return new ColumnRef(first, new Name(names[names.length - 1], false), List.of(), PLACE);
    }

    static NewValue.OfColumn col(String text) {
        return new NewValue.OfColumn(ref(text));
    }

    static NewValue value(Object literal) {
        return new NewValue.Of(literal(literal));
    }

    static NewValue parameter(int index) {
        return new NewValue.Of(new Operand.Parameter(index, PLACE));
    }

    static NewValue byDefault() {
        return new NewValue.ByDefault(PLACE);
    }

    static NewValue coalesce(String column, NewValue otherwise) {
        return new NewValue.Coalesce(ref(column), otherwise, PLACE);
    }

    static NewValue sum(NewValue base, NewValue amount) {
        return new NewValue.Sum(base, false, amount, PLACE);
    }

    static NewValue append(NewValue first, NewValue second) {
        return new NewValue.ListAppend(first, second, PLACE);
    }

    static NewValue setAdd(String column, NewValue elements) {
        return new NewValue.SetChange(ref(column), false, elements, PLACE);
    }

    static Operand literal(Object value) {
        return new Operand.Literal(value, PLACE);
    }

    /** A column of a resource, or a place in it. */
    static TypedColumn column(String table, String column) throws SQLException {
        return Columns.of(MAPPING.resources().get(table)).find(ref(column));
    }

    /** The labels of parameters, that is the columns that they are written to. */
    static List<String> parameters(Plan plan) {
        return plan.parameters().stream()
                .map(column -> column.label())
                .filter(label -> !label.equals("?"))
                .toList();
    }
}
