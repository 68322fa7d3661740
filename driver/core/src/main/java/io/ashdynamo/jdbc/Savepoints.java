package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.UnitOfWork;
import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.Name;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The savepoints of a transaction, in the order in which they were set. */
final class Savepoints {

    private final List<Marked> open = new ArrayList<>();
    private int last;

    /** A savepoint. Two are never equal. */
    private static final class Marked implements Savepoint {
        private final int id;
        private final Optional<String> name;
        private final UnitOfWork.Mark mark;

        Marked(int id, Optional<String> name, UnitOfWork.Mark mark) {
            this.id = id;
            this.name = name;
            this.mark = mark;
        }

        @Override
        public int getSavepointId() throws SQLException {
            if (name.isPresent()) {
                throw Errors.invalidArgument("the savepoint '" + name.get() + "' has a name and no id");
            }
            return id;
        }

        @Override
        public String getSavepointName() throws SQLException {
            return name.orElseThrow(() -> Errors.invalidArgument("the savepoint " + id + " has an id and no name"));
        }
    }

    Savepoint set(Optional<String> name, UnitOfWork.Mark mark) {
        Marked savepoint = new Marked(++last, name, mark);
        open.add(savepoint);
        return savepoint;
    }

    /**
     * The last one of this name.
     *
     * @throws SQLException 3B001 if there is none
     */
    Savepoint find(Name name) throws SQLException {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).name.filter(name::matches).isPresent()) {
                return open.get(i);
            }
        }
        throw Errors.noSavepoint("there is no savepoint '" + name + "' in this transaction");
    }

    /**
     * Forgets those that were set after this one.
     *
     * @return where the transaction goes back to
     */
    UnitOfWork.Mark backTo(Savepoint savepoint) throws SQLException {
        int index = index(savepoint);
        UnitOfWork.Mark mark = open.get(index).mark;
        forgetFrom(index + 1);
        return mark;
    }

    /** Forgets this one and those that were set after it. */
    void release(Savepoint savepoint) throws SQLException {
        forgetFrom(index(savepoint));
    }

    /** Forgets all; ids go on, so that an old one means no new savepoint. */
    void clear() {
        open.clear();
    }

    private void forgetFrom(int index) {
        open.subList(index, open.size()).clear();
    }

    private int index(Savepoint savepoint) throws SQLException {
        if (savepoint == null) {
            throw Errors.invalidArgument("the savepoint is null");
        }
        int index = open.indexOf(savepoint);
        if (index < 0) {
            throw Errors.noSavepoint(
                    "the savepoint is none of this transaction: it was released, a savepoint before it was"
                            + " rolled back to, or its transaction is over");
        }
        return index;
    }
}
