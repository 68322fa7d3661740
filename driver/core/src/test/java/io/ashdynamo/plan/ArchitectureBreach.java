package io.ashdynamo.plan;

import io.ashdynamo.jdbc.AshDynamoDriver;
import io.ashdynamo.mapping.Mapping;
import java.sql.SQLException;
import java.time.Clock;
import net.sf.jsqlparser.schema.Column;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Breaks the rules of its package, to see them found; nothing uses it. */
record ArchitectureBreach(AshDynamoDriver upwards, Column parsed, Region region, DynamoDbClient client, Clock clock) {

    /** Makes an exception without the SQLState that its cause has. */
    static SQLException exception() {
        return new SQLException("breach");
    }

    /** Uses the client where only its holder may. */
    String name() {
        return client.serviceName();
    }

    /** Finds a resource without asking whose. */
    static int resources(Mapping mapping) {
        return mapping.resources().size();
    }

    /** Writes where no driver may. */
    static void write(String text) {
        System.err.println(text);
    }
}
