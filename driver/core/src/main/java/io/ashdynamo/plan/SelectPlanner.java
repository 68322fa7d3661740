package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Ordering;
import io.ashdynamo.sql.SelectItem;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans SELECT. */
final class SelectPlanner {

    private final Mapping mapping;
    private final boolean consistent;

    SelectPlanner(Mapping mapping, boolean consistent) {
        this.mapping = mapping;
        this.consistent = consistent;
    }

    Operation.Read plan(Statement.Select select, ResultColumns results) throws SQLException {
        if (select.from().isEmpty()) {
            return constant(select, results);
        }
        TableRef table = select.from().get();
        Resource resource = Resources.find(mapping, table.name(), " (" + table.position() + ")");
        Resources.checkAllowed(resource, Verb.READ);
        Columns columns = Columns.of(resource, table);
        Condition where = ConditionPlanner.plan(select.where(), columns);
        where.assignments().forEach(results::describe);
        results.describe(select.window());
        boolean count = select.items().stream().anyMatch(SelectItem.Count.class::isInstance);
        if (count) {
            where = and(where, counted(select, columns));
        }
        for (SelectItem item : select.items()) {
            add(item, columns, results, count);
        }
        List<SortKey> order = count ? List.of() : order(select.orderings(), columns, results);
        where = and(where, live(resource));
        Source source = new Source(resource, results.outputs());
        AccessPlanner.Choice choice = new AccessPlanner(resource, where, source.columns(), order, consistent).choose();
        return new Operation.TableRead(
                source, choice.access(), choice.filter(), choice.sorted() ? List.of() : order, select.window(), count);
    }

    private static Operation.Read constant(Statement.Select select, ResultColumns results) throws SQLException {
        if (!select.orderings().isEmpty() || !select.window().equals(Statement.Window.ALL)) {
            throw Errors.unsupported("ORDER BY and LIMIT without FROM are not supported; leave them out");
        }
        for (SelectItem item : select.items()) {
            addConstant(item, results);
        }
        return new Operation.Constant(results.outputs());
    }

    /** COUNT of a column counts the values that are not NULL; of several columns there would have to be several counts. */
    private static Condition counted(Statement.Select select, Columns columns) throws SQLException {
        if (!select.orderings().isEmpty()) {
            throw Errors.unsupported("ORDER BY beside COUNT is not supported; a count is one row. Leave it out");
        }
        List<Condition> conditions = new ArrayList<>();
        for (SelectItem item : select.items()) {
            if (item instanceof SelectItem.Count one && one.column().isPresent()) {
                TypedColumn column = columns.find(one.column().get());
                if (column.attribute().allowNil()) {
                    conditions.add(new Condition.Null(column, true));
                }
            }
        }
        long counts = select.items().stream()
                .filter(SelectItem.Count.class::isInstance)
                .count();
        if (!conditions.isEmpty() && counts > 1) {
            throw Errors.unsupported("COUNT of a column beside another COUNT is not supported; send two statements");
        }
        return Condition.all(conditions);
    }

    /** DynamoDB deletes an expired item days later. */
    static Condition live(Resource resource) {
        return Optional.of(resource)
                .filter(Resource::hideExpired)
                .flatMap(Resource::timeToLive)
                .flatMap(resource::attribute)
                .<Condition>map(attribute -> new Condition.Live(new TypedColumn(resource.name(), attribute)))
                .orElse(Condition.Truth.TRUE);
    }

    private static Condition and(Condition left, Condition right) {
        List<Condition> terms = new ArrayList<>(left.conjuncts());
        terms.addAll(right.conjuncts());
        return Condition.all(terms);
    }

    private static List<SortKey> order(List<Ordering> orderings, Columns columns, ResultColumns results)
            throws SQLException {
        List<SortKey> order = new ArrayList<>();
        for (Ordering ordering : orderings) {
            TypedColumn column = ordering.column().isPresent()
                    ? orderedBy(ordering.column().get(), columns, results)
                    : results.stored(ordering.place());
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
    private static TypedColumn orderedBy(ColumnRef ref, Columns columns, ResultColumns results) throws SQLException {
        Optional<TypedColumn> aliased = ref.qualifier().isPresent() ? Optional.empty() : results.labelled(ref.name());
        return aliased.isPresent() ? aliased.get() : columns.find(ref);
    }

    private static void add(SelectItem item, Columns columns, ResultColumns results, boolean count)
            throws SQLException {
        if (item instanceof SelectItem.Count one) {
            results.addCount(one.alias().map(Object::toString).orElse(one.text()));
        } else if (item instanceof SelectItem.OfValue) {
            addConstant(item, results);
        } else if (count) {
            throw Errors.unsupported(
                    "a column beside COUNT is not supported; grouping is the work of the module ashdynamo-analytics");
        } else if (item instanceof SelectItem.All all) {
            if (all.qualifier().isPresent()) {
                columns.checkQualifier(all.qualifier().get(), " (" + all.position() + ")");
            }
            columns.all()
                    .forEach(column ->
                            results.addStored(column, column.attribute().name()));
        } else if (item instanceof SelectItem.OfColumn of) {
            TypedColumn column = columns.find(of.column());
            String name = column.attribute().name();
            results.addStored(column, of.alias().map(Object::toString).orElse(name));
        }
    }

    private static void addConstant(SelectItem item, ResultColumns results) throws SQLException {
        if (!(item instanceof SelectItem.OfValue of)) {
            throw Errors.syntax("SELECT of a column or a count needs FROM");
        }
        results.addFixed(of.value(), of.alias().map(Object::toString).orElse(of.text()));
    }
}
