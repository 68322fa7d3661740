package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.sql.From;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the names of a SELECT, and merges the SELECT in its FROM into it. */
final class DraftPlanner {

    private final Catalog catalog;
    private final ResultColumns results;

    /** A planner that tells {@code results} what each parameter is compared with. */
    DraftPlanner(Catalog catalog, ResultColumns results) {
        this.catalog = catalog;
        this.results = results;
    }

    /**
     * The SELECT, whose FROM is this.
     *
     * @throws SQLException 42S02, 42S22, or HYC00 for a SELECT in FROM that cannot be merged
     */
    Draft plan(Statement.Select select, From from) throws SQLException {
        return from.accept(new From.Visitor<Draft>() {
            @Override
            public Draft table(TableRef table) throws SQLException {
                return ofTable(select, table);
            }

            @Override
            public Draft derived(From.Derived derived) throws SQLException {
                return ofDerived(select, derived, inner(derived));
            }
        });
    }

    /** The SELECT in FROM. */
    private Draft inner(From.Derived derived) throws SQLException {
        Statement.Select inner = derived.select();
        if (inner.from().isEmpty()) {
            throw Merging.refused(derived, "it reads no table");
        }
        Draft merged = plan(inner, inner.from().get());
        if (merged.count().isPresent()) {
            throw Merging.refused(derived, "it is a COUNT");
        }
        return merged;
    }

    private Draft ofTable(Statement.Select select, TableRef table) throws SQLException {
        Resource resource = catalog.find(table.name(), " (" + table.position() + ")");
        Resources.checkAllowed(resource, Verb.READ);
        Level level = level(select, new TableScope(Columns.of(resource, table)));
        List<Statement.Window> windows = level.isCount() ? List.of() : stacked(List.of(), select.window());
        return new Draft(
                resource,
                level.list().all(),
                level.where(),
                level.order(),
                windows,
                level.count(select),
                select.hints());
    }

    private Draft ofDerived(Statement.Select select, From.Derived derived, Draft inner) throws SQLException {
        Level level = level(select, new DerivedScope(derived, inner.list()));
        Merging.check(derived, inner, level.where(), !level.order().isEmpty());
        boolean keepsOrder = !level.isCount() && level.order().isEmpty();
        return new Draft(
                inner.resource(),
                level.list().all(),
                Condition.and(inner.where(), level.where()),
                keepsOrder ? inner.order() : level.order(),
                level.isCount() ? inner.windows() : stacked(inner.windows(), select.window()),
                level.count(select),
                select.hints().and(inner.hints()));
    }

    /** One SELECT by itself, in terms of a table's columns. */
    private record Level(SelectList list, Condition where, List<SortKey> order) {
        boolean isCount() {
            return list.isCount();
        }

        Optional<Statement.Window> count(Statement.Select select) {
            return isCount() ? Optional.of(select.window()) : Optional.empty();
        }
    }

    private Level level(Statement.Select select, Scope scope) throws SQLException {
        Condition where = ConditionPlanner.plan(select.where(), scope::column);
        where.assignments().forEach(results::describe);
        results.describe(select.window());
        SelectList list = SelectList.of(select, scope);
        return new Level(list, Condition.and(where, list.counted()), list.order(select.orderings(), scope));
    }

    private static List<Statement.Window> stacked(List<Statement.Window> inner, Statement.Window window) {
        List<Statement.Window> windows = new ArrayList<>(inner);
        if (!window.equals(Statement.Window.ALL)) {
            windows.add(window);
        }
        return windows;
    }
}
