package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Position;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The new items of INSERT … SELECT. */
record CopiedRows(Operation.Copy copy, RowSource rows, ItemWrites writes) implements WriteStream.Source {

    private static final Position NO_TEXT = new Position(1, 1);

    @Override
    public Optional<SteppedWrite> next() throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        List<Assignment> values = new ArrayList<>();
        for (int i = 0; i < copy.columns().size(); i++) {
            values.add(new Assignment(copy.columns().get(i), new Operand.Literal(rows.value(i), NO_TEXT)));
        }
        return Optional.of(writes.created(copy.resource(), values, copy.conflict()));
    }
}
