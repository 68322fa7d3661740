package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.time.ZoneId;

/**
 * What a statement asks of a batch.
 *
 * @param zone of the parameters
 * @param check made of each row before anything of it is; one that it refuses fails
 */
public record BatchOptions(WriteOptions writes, ZoneId zone, Check check) {

    /** Whether a write may be made. */
    public interface Check {
        void allow(Operation.Write write) throws SQLException;
    }
}
