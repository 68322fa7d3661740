package io.ashdynamo.datalayer;

import io.ashdynamo.config.Target;
import io.ashdynamo.error.Errors;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ServiceLoader;

/** Finds the module that runs DynamoDB Local in this JVM. */
final class LocalEndpoints {

    private LocalEndpoints() {}

    /** The endpoint of a mem: or file: target, started if it does not run. */
    static URI start(Target target) throws SQLException {
        LocalDynamoDb local = ServiceLoader.load(LocalDynamoDb.class, LocalEndpoints.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> Errors.configuration(
                        "mem: and file: URLs need the module io.ashdynamo:ashdynamo-embedded on the class path;"
                                + " add that dependency, in the version of the driver",
                        null));
        try {
            return target instanceof Target.Memory memory
                    ? local.inMemory(memory.name())
                    : local.inDirectory(((Target.Directory) target).directory());
        } catch (IOException e) {
            throw Errors.configuration("DynamoDB Local cannot start: " + e.getMessage(), e);
        }
    }
}
