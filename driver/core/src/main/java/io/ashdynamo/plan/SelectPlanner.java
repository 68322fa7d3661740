package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Optional;

/** Plans SELECT. */
final class SelectPlanner {

    private final Catalog catalog;
    private final boolean consistent;

    SelectPlanner(Catalog catalog, boolean consistent) {
        this.catalog = catalog;
        this.consistent = consistent;
    }

    Operation.Read plan(Statement.Select select, ResultColumns results) throws SQLException {
        if (select.from().isEmpty()) {
            return constant(select, results);
        }
        Draft draft = draft(select, results);
        results.add(draft.list());
        return read(select, draft);
    }

    /**
     * The read of an INSERT, whose columns are not the result's.
     *
     * @throws SQLException HYC00 without FROM
     */
    Operation.TableRead copied(Statement.Select select, ResultColumns results) throws SQLException {
        if (select.from().isEmpty()) {
            throw Errors.unsupported("INSERT of a SELECT without FROM is not supported; write VALUES");
        }
        return read(select, draft(select, results));
    }

    private Draft draft(Statement.Select select, ResultColumns results) throws SQLException {
        return new DraftPlanner(catalog, results).plan(select, select.from().orElseThrow());
    }

    private Operation.TableRead read(Statement.Select select, Draft draft) throws SQLException {
        Source source = draft.source();
        ReadMode mode = ReadModes.of(draft.hints(), consistent, select);
        Wanted wanted = new Wanted(
                draft.resource(),
                Condition.and(draft.where(), visible(draft.resource())),
                source.columns().toList(),
                draft.order(),
                draft.windows(),
                mode.consistent());
        ReadPath path = new AccessPlanner(wanted).choose(draft.hints().index());
        return ReadModes.checked(new Operation.TableRead(
                source, path, wanted.where(), draft.order(), draft.windows(), draft.count(), mode));
    }

    private static Operation.Read constant(Statement.Select select, ResultColumns results) throws SQLException {
        if (!select.orderings().isEmpty() || !select.window().equals(Statement.Window.ALL)) {
            throw Errors.unsupported("ORDER BY and LIMIT without FROM are not supported; leave them out");
        }
        if (!select.hints().equals(Hints.NONE)) {
            throw Errors.unsupported("hints without FROM are not supported: nothing is read; leave them out");
        }
        return new Operation.Constant(results.add(SelectList.constants(select)));
    }

    /** That an item is one of the resource's and has not expired. */
    static Condition visible(Resource resource) {
        return Condition.and(live(resource), Marks.of(resource));
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
}
