package io.ashdynamo.plan;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import java.sql.SQLException;
import java.util.Optional;

/** Makes plans for one mapping. Immutable. */
public final class Planner {

    private final Mapping mapping;
    private final boolean arrays;
    private final boolean consistent;

    /**
     * A planner.
     *
     * @param mapping the resources that statements can name
     * @param arrays whether sets and lists are reported as ARRAY
     * @param consistent whether reads are strongly consistent, which global indexes are not
     */
    public Planner(Mapping mapping, boolean arrays, boolean consistent) {
        this.mapping = mapping;
        this.arrays = arrays;
        this.consistent = consistent;
    }

    /** The plan of a statement of no tenant. */
    public Plan plan(Statement statement) throws SQLException {
        return plan(statement, Optional.empty());
    }

    /**
     * The plan of a statement.
     *
     * @param tenant whose rows it is about
     * @throws SQLException 42S02, 42S22, 42501 or HYC00, naming what is unknown, not allowed or not supported
     */
    public Plan plan(Statement statement, Optional<String> tenant) throws SQLException {
        Catalog catalog = new Catalog(mapping, tenant);
        SelectPlanner selects = new SelectPlanner(catalog, consistent);
        WritePlanner writes = new WritePlanner(catalog, selects, consistent);
        ResultColumns columns = new ResultColumns(arrays, statement.parameters());
        Operation operation = statement.accept(new Statement.Visitor<Operation>() {
            @Override
            public Operation select(Statement.Select select) throws SQLException {
                return selects.plan(select, columns);
            }

            @Override
            public Operation insert(Statement.Insert insert) throws SQLException {
                return writes.insert(insert, columns);
            }

            @Override
            public Operation update(Statement.Update update) throws SQLException {
                return writes.update(update, columns);
            }

            @Override
            public Operation delete(Statement.Delete delete) throws SQLException {
                return writes.delete(delete, columns);
            }

            @Override
            public Operation truncate(Statement.Truncate truncate) throws SQLException {
                return writes.truncate(truncate);
            }

            @Override
            public Operation explain(Statement.Explain explain) throws SQLException {
                return new Operation.Explain(explain.statement().accept(this), explain.analyze());
            }

            @Override
            public Operation show(Statement.Show show) throws SQLException {
                Optional<Resource> resource = Optional.empty();
                if (show.table().isPresent()) {
                    TableRef table = show.table().get();
                    resource = Optional.of(catalog.declared(table.name(), " (" + table.position() + ")"));
                }
                return new Operation.Show(show.kind(), resource);
            }

            @Override
            public Operation session(Statement.Session session) {
                return new Operation.Session(session.command());
            }
        });
        return new Plan(
                operation,
                operation instanceof Operation.Utility utility
                        ? utility.columns().columns()
                        : columns.results(),
                columns.parameters());
    }
}
