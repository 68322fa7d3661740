package io.ashdynamo.examples.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows to be sent together: not too many, not too large, and no two of one item, as those of other columns are sent apart. */
final class Batch {

    /** Keeps rows of any size within a small heap. */
    private static final int MAX_BYTES = 2 << 20;

    private final Table table;
    private final int maxRows;
    private final List<Row> rows = new ArrayList<>();
    private final Set<List<Object>> keys = new HashSet<>();
    private int bytes;

    Batch(Table table, int maxRows) {
        this.table = table;
        this.maxRows = maxRows;
    }

    boolean hasRoomFor(Row row) {
        boolean small = bytes + row.record().size() <= MAX_BYTES;
        boolean other = row.key(table).map(key -> !keys.contains(key)).orElse(true);
        return rows.isEmpty() || (rows.size() < maxRows && small && other);
    }

    void add(Row row) {
        rows.add(row);
        row.key(table).ifPresent(keys::add);
        bytes += row.record().size();
    }

    boolean isFull() {
        return rows.size() >= maxRows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All of them; the batch is empty then. */
    List<Row> take() {
        List<Row> taken = List.copyOf(rows);
        rows.clear();
        keys.clear();
        bytes = 0;
        return taken;
    }
}
