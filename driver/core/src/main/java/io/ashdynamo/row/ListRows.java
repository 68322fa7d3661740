package io.ashdynamo.row;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Rows that are all there: of metadata, of a constant SELECT, of generated keys. */
public final class ListRows implements RowSource {

    private final Iterator<List<Object>> rows;
    private List<Object> current = List.of();

    public ListRows(List<List<Object>> rows) {
        this.rows = rows.iterator();
    }

    /** A row of canonical values, nulls among them. */
    public static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        return true;
    }

    @Override
    public Object value(int column) {
        return current.get(column);
    }

    @Override
    public void close() {
        current = List.of();
    }
}
