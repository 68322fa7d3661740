package io.ashdynamo.sql;

import java.util.Optional;

/** What a SELECT lists. */
public sealed interface SelectItem {

    /**
     * {@code *} or {@code t.*}.
     *
     * @param qualifier the table or alias before its dot
     * @param position where it stands
     */
    record All(Optional<Name> qualifier, Position position) implements SelectItem {}

    /** A column, under its own name or another. */
    record OfColumn(ColumnRef column, Optional<Name> alias) implements SelectItem {}

    /**
     * A value, under a name or its own text.
     *
     * @param text as it was written
     */
    record OfValue(Operand value, Optional<Name> alias, String text) implements SelectItem {}

    /**
     * {@code COUNT(*)}, or of a column's values that are not NULL.
     *
     * @param text as it was written
     */
    record Count(Optional<ColumnRef> column, Optional<Name> alias, String text) implements SelectItem {}
}
