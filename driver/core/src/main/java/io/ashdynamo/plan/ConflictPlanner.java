package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.OnConflict;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans what an INSERT does where there is a row with the key already.
 *
 * @param rows what is inserted; empty: the rows of a SELECT
 */
record ConflictPlanner(Resource resource, Columns columns, List<List<Assignment>> rows)
        implements OnConflict.Visitor<Conflict> {

    @Override
    public Conflict fail(OnConflict.Fail fail) {
        return new Conflict.Fail();
    }

    @Override
    public Conflict replace(OnConflict.Replace replace) {
        return new Conflict.Replace();
    }

    @Override
    public Conflict nothing(OnConflict.Nothing nothing) throws SQLException {
        checkKey(nothing.key());
        return new Conflict.Nothing();
    }

    @Override
    public Conflict update(OnConflict.Update update) throws SQLException {
        checkKey(update.key());
        if (rows.size() != 1) {
            throw ConflictRules.notOneRow("ON CONFLICT DO UPDATE");
        }
        Excluded excluded = new Excluded(columns, Optional.of(rows.get(0)));
        return new Conflict.Update(new ChangePlanner(excluded).plan(update.assignments()));
    }

    /** Nothing else of an item is unique. */
    private void checkKey(List<ColumnRef> named) throws SQLException {
        List<TypedColumn> key = KeyColumns.named(resource);
        List<TypedColumn> found = new ArrayList<>();
        for (ColumnRef ref : named) {
            found.add(columns.find(ref));
        }
        boolean whole = found.size() == key.size() && found.containsAll(key);
        if (!named.isEmpty() && !whole) {
            throw Errors.syntax("ON CONFLICT (" + list(found) + ") does not name the primary key of " + resource.name()
                    + " (" + named.get(0).position() + "); write ON CONFLICT (" + list(key) + ")");
        }
    }

    private static String list(List<TypedColumn> columns) {
        return String.join(
                ", ", columns.stream().map(column -> column.attribute().name()).toList());
    }
}
