package io.ashdynamo.sql;

import java.sql.SQLException;

/** What a statement says about its connection: about its transaction, or its tenant. Immutable. */
public sealed interface SessionCommand {

    /** What is made of each kind of command. */
    interface Visitor<R> {
        R begin(Begin begin) throws SQLException;

        R commit(Commit commit) throws SQLException;

        R rollback(Rollback rollback) throws SQLException;

        R savepoint(SetSavepoint savepoint) throws SQLException;

        R rollbackTo(RollbackTo rollback) throws SQLException;

        R release(Release release) throws SQLException;

        R isolation(SetIsolation isolation) throws SQLException;

        R autoCommit(SetAutoCommit autoCommit) throws SQLException;

        R tenant(SetTenant tenant) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** BEGIN and START TRANSACTION. */
    record Begin() implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.begin(this);
        }
    }

    /** COMMIT. */
    record Commit() implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.commit(this);
        }
    }

    /** ROLLBACK of the whole transaction. */
    record Rollback() implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.rollback(this);
        }
    }

    /** SAVEPOINT. */
    record SetSavepoint(Name name) implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.savepoint(this);
        }
    }

    /** ROLLBACK TO SAVEPOINT. */
    record RollbackTo(Name name) implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.rollbackTo(this);
        }
    }

    /** RELEASE SAVEPOINT. */
    record Release(Name name) implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.release(this);
        }
    }

    /**
     * SET TRANSACTION ISOLATION LEVEL.
     *
     * @param level as {@link java.sql.Connection} numbers it
     */
    record SetIsolation(int level) implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.isolation(this);
        }
    }

    /** SET AUTOCOMMIT. */
    record SetAutoCommit(boolean on) implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.autoCommit(this);
        }
    }

    /**
     * SET tenant.
     *
     * @param tenant a text or a parameter; NULL: none
     */
    record SetTenant(Operand tenant) implements SessionCommand {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.tenant(this);
        }
    }
}
