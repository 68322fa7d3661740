package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.datalayer.WriteOptions;
import io.ashdynamo.datalayer.WriteResult;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Plan;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One run of a plan.
 *
 * @param means what it is run with
 * @param wanted the generated keys that are asked for
 */
record PlanRun(Utilities means, Plan plan, Bindings bindings, GeneratedKeys wanted)
        implements Operation.Visitor<Outcome> {

    @Override
    public Outcome read(Operation.Read read) throws SQLException {
        means.connection().session().check(read);
        means.guard().check(read);
        return Outcome.of(new Rows(plan.columns(), runner().read(read, bindings, means.options(), means.execution())));
    }

    @Override
    public Outcome write(Operation.Write write) throws SQLException {
        List<TypedColumn> asked = wanted.columns(write.resource());
        means.guard().check(write);
        means.connection().checkWritable();
        WriteOptions options = new WriteOptions(wanted.wanted(), means.options());
        WriteResult written = runner().write(write, bindings, options, means.execution());
        Rows generated = wanted.wanted()
                ? GeneratedKeys.rows(
                        asked, List.of(written), means.connection().database().arrays())
                : Outcome.NO_KEYS;
        return new Outcome(Optional.empty(), written.count(), generated);
    }

    @Override
    public Outcome returning(Operation.Returning returning) throws SQLException {
        means.connection().checkWritable();
        means.guard().check(returning.write());
        return Outcome.of(
                new Rows(plan.columns(), runner().returning(returning, bindings, means.options(), means.execution())));
    }

    @Override
    public Outcome utility(Operation.Utility utility) throws SQLException {
        return Outcome.of(means.rows(utility, bindings));
    }

    @Override
    public Outcome session(Operation.Session session) throws SQLException {
        return session.command().accept(new SessionCommands(means.connection(), bindings, means.execution()));
    }

    private OperationRunner runner() {
        return means.connection().database().runner();
    }
}
