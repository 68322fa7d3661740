package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.sql.SessionCommand;
import java.sql.SQLException;
import java.util.Optional;

/** Carries out COMMIT, SAVEPOINT, SET tenant and the like: as the methods of the connection do. */
record SessionCommands(DriverConnection connection, Bindings bindings, Execution execution)
        implements SessionCommand.Visitor<Outcome> {

    @Override
    public Outcome begin(SessionCommand.Begin begin) throws SQLException {
        connection.session().transactions().begin();
        return Outcome.NOTHING;
    }

    @Override
    public Outcome commit(SessionCommand.Commit commit) throws SQLException {
        connection.session().transactions().commit(execution);
        return Outcome.NOTHING;
    }

    @Override
    public Outcome rollback(SessionCommand.Rollback rollback) throws SQLException {
        connection.rollback();
        return Outcome.NOTHING;
    }

    @Override
    public Outcome savepoint(SessionCommand.SetSavepoint savepoint) throws SQLException {
        connection.setSavepoint(savepoint.name().text());
        return Outcome.NOTHING;
    }

    @Override
    public Outcome rollbackTo(SessionCommand.RollbackTo rollback) throws SQLException {
        connection.rollback(connection.session().transactions().savepoint(rollback.name()));
        return Outcome.NOTHING;
    }

    @Override
    public Outcome release(SessionCommand.Release release) throws SQLException {
        connection.releaseSavepoint(connection.session().transactions().savepoint(release.name()));
        return Outcome.NOTHING;
    }

    @Override
    public Outcome isolation(SessionCommand.SetIsolation isolation) throws SQLException {
        connection.setTransactionIsolation(isolation.level());
        return Outcome.NOTHING;
    }

    @Override
    public Outcome autoCommit(SessionCommand.SetAutoCommit autoCommit) throws SQLException {
        connection.setAutoCommit(autoCommit.on());
        return Outcome.NOTHING;
    }

    @Override
    public Outcome tenant(SessionCommand.SetTenant tenant) throws SQLException {
        Object name = bindings.value(tenant.tenant());
        connection.session().setTenant(Optional.ofNullable(name).map(Object::toString));
        return Outcome.NOTHING;
    }
}
