package io.ashdynamo.it.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a statement gives.
 *
 * @param counted what COUNT counts; empty: rows are read
 * @param columns the columns of its rows, or of those that are counted: those of the order, the key, and others
 * @param order at most as many as there are columns; the n-th orders by the n-th column
 * @param limit rows at most, or rows that are counted at most; -1: all
 * @param offset rows before; -1: none
 */
record Selection(Optional<String> counted, List<Field> columns, List<Direction> order, int limit, int offset) {

    /**
     * One element of ORDER BY.
     *
     * @param nullsFirst what it says of NULLs; empty: nothing
     */
    record Direction(boolean ascending, Optional<Boolean> nullsFirst) {
        String written(boolean forH2) {
            boolean first = nullsFirst.orElse(!ascending);
            boolean said = nullsFirst.isPresent() || forH2;
            return (ascending ? "" : " DESC") + (!said ? "" : first ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    boolean isCount() {
        return counted.isPresent();
    }

    Selection with(int newLimit, int newOffset) {
        return new Selection(counted, columns, order, newLimit, newOffset);
    }

    Selection with(List<Direction> newOrder) {
        return new Selection(counted, columns, newOrder, limit, offset);
    }

    Selection of(List<Field> newColumns) {
        return new Selection(counted, newColumns, order, limit, offset);
    }
}
