package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The row that ON CONFLICT could not insert, which its SET calls EXCLUDED.
 *
 * @param row empty: there is none
 */
record Excluded(Columns columns, Optional<List<Assignment>> row) {

    private static final String NAME = "excluded";

    /** Of an UPDATE. */
    static Excluded none(Columns columns) {
        return new Excluded(columns, Optional.empty());
    }

    /** The columns of the row. */
    Stream<TypedColumn> given() {
        return row.stream().flatMap(List::stream).map(Assignment::column);
    }

    /** Whether the reference means a value of the row. */
    boolean isNamed(ColumnRef ref) {
        return row.isPresent()
                && ref.qualifier().filter(name -> name.matches(NAME)).isPresent();
    }

    /**
     * The value that the reference means.
     *
     * @throws SQLException 42S22 for a column that there is not, HYC00 for one without a value
     */
    Operand value(ColumnRef ref) throws SQLException {
        TypedColumn column = columns.find(ref.name(), " (" + ref.position() + ")");
        if (!ref.path().isEmpty()) {
            throw Errors.unsupported("'" + ref + "' is a place inside a value (" + ref.position()
                    + "); EXCLUDED has whole columns. Write the value again");
        }
        return row.orElseThrow().stream()
                .filter(assignment -> assignment.column().equals(column))
                .map(Assignment::value)
                .findFirst()
                .orElseThrow(() -> Errors.unsupported("'" + ref + "' has no value in VALUES (" + ref.position()
                        + "): its default is made as the row is written. Give the column a value, or write DEFAULT or"
                        + " a value for it in SET"));
    }
}
