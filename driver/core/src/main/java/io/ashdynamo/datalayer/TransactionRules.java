package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.ReadMode;
import java.sql.SQLException;
import java.util.Optional;

/** Which reads a transaction can make. */
final class TransactionRules {

    private TransactionRules() {}

    /**
     * Refuses a read that could not be what its transaction promises.
     *
     * @throws SQLException HYC00
     */
    static void check(ReadRun run) throws SQLException {
        ReadMode mode = run.read().mode();
        Optional<UnitOfWork> work = run.execution().work();
        if (mode.start().isPresent() && run.overlay().isPresent()) {
            throw Errors.unsupported(
                    "START is not supported in a transaction that has written or kept rows of the table;"
                            + " leave it out, or commit before it");
        }
        if (work.filter(UnitOfWork::isSerializable).isPresent()
                && isRange(run.read().path().access())) {
            throw Errors.unsupported("a read of other than whole primary keys is not supported in a SERIALIZABLE"
                    + " transaction, which DynamoDB cannot check for rows that others add; name whole keys (= or IN), or"
                    + " use READ_COMMITTED");
        }
    }

    private static boolean isRange(Access access) {
        return access.accept(new Access.Visitor<Boolean, RuntimeException>() {
            @Override
            public Boolean nothing(Access.Nothing nothing) {
                return false;
            }

            @Override
            public Boolean keys(Access.Keys keys) {
                return false;
            }

            @Override
            public Boolean partitions(Access.Partitions partitions) {
                return true;
            }

            @Override
            public Boolean whole(Access.Whole whole) {
                return true;
            }
        });
    }
}
