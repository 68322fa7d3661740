package io.ashdynamo.plan;

import io.ashdynamo.row.Column;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.Literals;
import io.ashdynamo.type.SqlType;
import io.ashdynamo.type.TypedColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Collects what a plan says of its columns and parameters before it is run. */
final class ResultColumns {

    private final boolean arrays;
    private final List<Column> columns = new ArrayList<>();
    private final Column[] parameters;

    ResultColumns(boolean arrays, int parameters) {
        this.arrays = arrays;
        this.parameters = new Column[parameters];
        Arrays.fill(this.parameters, Column.of("?", SqlType.VARCHAR));
    }

    /** Adds the columns of the result, and gives what they are filled with. */
    List<Output> add(List<Listed> list) {
        list.forEach(listed -> columns.add(listed.stored()
                .map(column -> describe(column, listed.label()))
                .orElseGet(() -> Column.of(listed.label(), type(listed.output())))));
        return list.stream().map(Listed::output).toList();
    }

    /** LIMIT and OFFSET take whole numbers. */
    void describe(Statement.Window window) {
        Stream.concat(window.limit().stream(), window.offset().stream()).forEach(operand -> {
            if (operand instanceof Operand.Parameter parameter) {
                parameters[parameter.index()] = Column.of("?", SqlType.BIGINT);
            }
        });
    }

    void describe(Operation.Write write) {
        write.assignments().forEach(this::describe);
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

    /** Of a constant; a parameter's is not known. */
    private static SqlType type(Output output) {
        if (!(output instanceof Output.Fixed fixed)) {
            return SqlType.BIGINT;
        }
        return fixed.value().accept(new Operand.Visitor<SqlType>() {
            @Override
            public SqlType literal(Operand.Literal literal) {
                return Literals.type(literal.value());
            }

            @Override
            public SqlType parameter(Operand.Parameter parameter) {
                return SqlType.VARCHAR;
            }

            @Override
            public SqlType row(Operand.Row row) {
                return SqlType.VARCHAR;
            }

            @Override
            public SqlType now(Operand.Now now) {
                return Literals.type(Instant.EPOCH);
            }
        });
    }
}
