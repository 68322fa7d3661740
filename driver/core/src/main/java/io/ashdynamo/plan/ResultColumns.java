package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.Column;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.Literals;
import io.ashdynamo.type.SqlType;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what a plan says of its columns and parameters before it is run. */
final class ResultColumns {

    private final boolean arrays;
    private final List<Output> outputs = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Column[] parameters;

    ResultColumns(boolean arrays, int parameters) {
        this.arrays = arrays;
        this.parameters = new Column[parameters];
        Arrays.fill(this.parameters, Column.of("?", SqlType.VARCHAR));
    }

    void addStored(TypedColumn column, String label) {
        outputs.add(new Output.Stored(column));
        columns.add(describe(column, label));
    }

    void addFixed(Operand value, String label) {
        outputs.add(new Output.Fixed(value));
        columns.add(Column.of(label, type(value)));
    }

    void addCount(String label) {
        outputs.add(new Output.Count());
        columns.add(Column.of(label, SqlType.BIGINT));
    }

    /** The column of the result that has this name and is stored. */
    Optional<TypedColumn> labelled(Name name) {
        List<String> labels = columns.stream().map(Column::label).toList();
        return name.find(labels).flatMap(label -> stored(outputs.get(labels.indexOf(label))));
    }

    /**
     * The stored column at a place of the result, from 1.
     *
     * @throws SQLException 42601 if there is none
     */
    TypedColumn stored(int place) throws SQLException {
        if (place > outputs.size()) {
            throw Errors.syntax("ORDER BY " + place + ": the select list has " + outputs.size() + " columns");
        }
        return stored(outputs.get(place - 1))
                .orElseThrow(() -> Errors.unsupported("ORDER BY " + place + ": the column is a constant"));
    }

    private static Optional<TypedColumn> stored(Output output) {
        return output instanceof Output.Stored stored ? Optional.of(stored.column()) : Optional.empty();
    }

    /** LIMIT and OFFSET take whole numbers. */
    void describe(Statement.Window window) {
        Stream.concat(window.limit().stream(), window.offset().stream()).forEach(operand -> {
            if (operand instanceof Operand.Parameter parameter) {
                parameters[parameter.index()] = Column.of("?", SqlType.BIGINT);
            }
        });
    }

    Operation.Write described(Operation.Write write) {
        write.assignments().forEach(this::describe);
        return write;
    }

    List<Output> outputs() {
        return outputs;
    }

    List<Column> results() {
        return columns;
    }

    List<Column> parameters() {
        return List.of(parameters);
    }

    void describe(Assignment assignment) {
        if (assignment.value() instanceof Operand.Parameter parameter) {
            TypedColumn column = assignment.column();
            parameters[parameter.index()] = describe(column, column.attribute().name());
        }
    }

    private Column describe(TypedColumn column, String label) {
        return new Column(
                label,
                SqlType.of(column.attribute().type(), arrays),
                column.resource(),
                column.attribute().allowNil(),
                column.attribute().writable());
    }

    private static SqlType type(Operand value) {
        return value instanceof Operand.Literal literal ? Literals.type(literal.value()) : SqlType.VARCHAR;
    }
}
