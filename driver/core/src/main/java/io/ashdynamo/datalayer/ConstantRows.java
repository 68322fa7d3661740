package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Output;
import io.ashdynamo.row.ListRows;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.Literals;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The row of a SELECT without FROM. */
final class ConstantRows {

    private ConstantRows() {}

    static RowSource of(List<Output> outputs, Bindings bindings) throws SQLException {
        List<Object> row = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            row.add(canonical((Output.Fixed) output, bindings));
        }
        return new ListRows(List.of(row));
    }

    /** No row. */
    static RowSource none() {
        return new ListRows(List.of());
    }

    /** The one row of a count. */
    static RowSource counted(List<Output> outputs, Bindings bindings, long count) throws SQLException {
        List<Object> row = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            row.add(output instanceof Output.Fixed fixed ? canonical(fixed, bindings) : (Object) count);
        }
        return new ListRows(List.of(row));
    }

    /** A constant as the canonical value of the type that the plan reports for it. */
    static Object canonical(Output.Fixed fixed, Bindings bindings) throws SQLException {
        Object value = bindings.value(fixed.value());
        if (value == null) {
            return null;
        }
        return fixed.value() instanceof Operand.Parameter
                ? Values.text(value)
                : Literals.canonical(value, bindings.zone());
    }
}
