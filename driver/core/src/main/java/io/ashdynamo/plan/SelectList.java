package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Ordering;
import io.ashdynamo.sql.SelectItem;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a SELECT lists.
 *
 * @param isCount whether it counts
 * @param counted the items that a COUNT of a column counts
 */
record SelectList(List<Listed> all, boolean isCount, Condition counted) {

    static SelectList of(Statement.Select select, Scope scope) throws SQLException {
        boolean count = select.items().stream().anyMatch(SelectItem.Count.class::isInstance);
        Condition counted = count ? counted(select, scope) : Condition.Truth.TRUE;
        List<Listed> all = new ArrayList<>();
        for (SelectItem item : select.items()) {
            if (count && (item instanceof SelectItem.All || item instanceof SelectItem.OfColumn)) {
                throw Errors.unsupported("a column beside COUNT is not supported; grouping is the work of the module"
                        + " ashdynamo-analytics");
            }
            all.addAll(listed(item, scope));
        }
        return new SelectList(all, count, counted);
    }

    /** The list of a SELECT without FROM. */
    static List<Listed> constants(Statement.Select select) throws SQLException {
        List<Listed> constants = new ArrayList<>();
        for (SelectItem item : select.items()) {
            if (!(item instanceof SelectItem.OfValue value)) {
                throw Errors.syntax("SELECT of a column or a count needs FROM");
            }
            constants.add(constant(value));
        }
        return constants;
    }

    /** The list of RETURNING. */
    static List<Listed> returned(List<SelectItem> items, Scope scope) throws SQLException {
        List<Listed> returned = new ArrayList<>();
        for (SelectItem item : items) {
            if (item instanceof SelectItem.Count) {
                throw Errors.unsupported("COUNT in RETURNING is not supported: it gives the rows that were written;"
                        + " count them, or leave RETURNING out and take the update count");
            }
            returned.addAll(listed(item, scope));
        }
        return returned;
    }

    private static List<Listed> listed(SelectItem item, Scope scope) throws SQLException {
        return item.accept(new SelectItem.Visitor<>() {
            @Override
            public List<Listed> all(SelectItem.All all) throws SQLException {
                return scope.all(all.qualifier(), " (" + all.position() + ")");
            }

            @Override
            public List<Listed> column(SelectItem.OfColumn of) throws SQLException {
                Listed found = scope.find(of.column());
                return List.of(new Listed(of.alias().map(Object::toString).orElse(found.label()), found.output()));
            }

            @Override
            public List<Listed> value(SelectItem.OfValue value) {
                return List.of(constant(value));
            }

            @Override
            public List<Listed> count(SelectItem.Count count) {
                String label = count.alias().map(Object::toString).orElse(count.text());
                return List.of(new Listed(label, new Output.Count()));
            }
        });
    }

    private static Listed constant(SelectItem.OfValue of) {
        return new Listed(of.alias().map(Object::toString).orElse(of.text()), new Output.Fixed(of.value()));
    }

    /** COUNT of a column counts the values that are not NULL; of several columns there would have to be several counts. */
    private static Condition counted(Statement.Select select, Scope scope) throws SQLException {
        if (!select.orderings().isEmpty()) {
            throw Errors.unsupported("ORDER BY beside COUNT is not supported; a count is one row. Leave it out");
        }
        List<Condition> conditions = new ArrayList<>();
        int counts = 0;
        for (SelectItem item : select.items()) {
            if (item instanceof SelectItem.Count one) {
                counts++;
                if (one.column().isPresent()) {
                    TypedColumn column = scope.column(one.column().get());
                    if (column.attribute().allowNil()) {
                        conditions.add(new Condition.Null(column, true));
                    }
                }
            }
        }
        if (!conditions.isEmpty() && counts > 1) {
            throw Errors.unsupported("COUNT of a column beside another COUNT is not supported; send two statements");
        }
        return Condition.all(conditions);
    }

    /** The order that ORDER BY means. */
    List<SortKey> order(List<Ordering> orderings, Scope scope) throws SQLException {
        List<SortKey> order = new ArrayList<>();
        for (Ordering ordering : orderings) {
            TypedColumn column =
                    ordering.column().isPresent() ? named(ordering.column().get(), scope) : at(ordering.place());
            switch (column.attribute().type().stored()) {
                case S, N, B, BOOL -> {}
                case NULL, SS, NS, BS, L, M, ANY ->
                    throw Errors.unsupported("ORDER BY " + column + " is not supported: values of type "
                            + column.attribute().type().name().word() + " have no order");
            }
            order.add(new SortKey(
                    column, ordering.ascending(), ordering.nullsFirst().orElse(!ordering.ascending())));
        }
        return order;
    }

    /** A name of ORDER BY means a column's alias first, as SQL says. */
    private TypedColumn named(ColumnRef ref, Scope scope) throws SQLException {
        boolean plain = ref.qualifier().isEmpty() && ref.path().isEmpty();
        List<String> labels = all.stream().map(Listed::label).toList();
        Optional<TypedColumn> aliased = (plain ? ref.name().find(labels) : Optional.<String>empty())
                .flatMap(label -> all.get(labels.indexOf(label)).stored());
        return aliased.isPresent() ? aliased.get() : scope.column(ref);
    }

    private TypedColumn at(int place) throws SQLException {
        if (place > all.size()) {
            throw Errors.syntax("ORDER BY " + place + ": the select list has " + all.size() + " columns");
        }
        return all.get(place - 1)
                .stored()
                .orElseThrow(() -> Errors.unsupported("ORDER BY " + place + ": the column is a constant"));
    }
}
