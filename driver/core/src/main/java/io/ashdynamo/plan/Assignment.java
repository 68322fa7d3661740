package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;

/** A column with a value: of a key, a written row, a change or a condition. */
public record Assignment(TypedColumn column, Operand value) {

    /** Of a composed key each of its first columns with its value; of all else itself. */
    List<Assignment> parts() {
        if (!(value instanceof Operand.Row row)) {
            return List.of(this);
        }
        List<TypedColumn> columns = column.composition().orElseThrow().columns();
        List<Assignment> parts = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            parts.add(new Assignment(columns.get(i), row.values().get(i)));
        }
        return parts;
    }
}
