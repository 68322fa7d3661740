package io.ashdynamo.plan;

import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Name;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The columns of a table. */
record TableScope(Columns columns) implements Scope {

    @Override
    public Listed find(ColumnRef ref) throws SQLException {
        return Listed.of(columns.isItem(ref) ? columns.item() : column(ref));
    }

    @Override
    public TypedColumn column(ColumnRef ref) throws SQLException {
        return columns.find(ref);
    }

    @Override
    public List<Listed> all(Optional<Name> qualifier, String where) throws SQLException {
        if (qualifier.isPresent()) {
            columns.checkQualifier(qualifier.get(), where);
        }
        return columns.all().stream().map(Listed::of).toList();
    }
}
