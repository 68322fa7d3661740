package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Makes the missing tables of resources. */
final class TableCreation {

    private static final int POLL_MILLIS = 500;

    private final DynamoCalls calls;
    private final Execution execution;

    TableCreation(DynamoCalls calls, Execution execution) {
        this.calls = calls;
        this.execution = execution;
    }

    void create(List<Resource> resources) throws SQLException {
        List<String> made = new ArrayList<>();
        for (CreateTableRequest request : new Tables(resources).requests()) {
            if (!exists(request.tableName())) {
                create(request);
                made.add(request.tableName());
            }
        }
        for (String table : made) {
            awaitActive(table);
        }
        for (Resource resource : resources) {
            if (made.contains(resource.table())) {
                expire(resource);
            }
        }
    }

    private boolean exists(String table) throws SQLException {
        return calls.call(new CallName("DescribeTable", table), execution, client -> {
            try {
                return client.describeTable(r -> r.tableName(table)).table() != null;
            } catch (ResourceNotFoundException e) {
                return false;
            }
        });
    }

    private void create(CreateTableRequest request) throws SQLException {
        calls.call(new CallName("CreateTable", request.tableName()), execution, client -> {
            try {
                return client.createTable(request).tableDescription().tableStatus();
            } catch (ResourceInUseException e) {
                // Somebody else makes it at the same time.
                return TableStatus.CREATING;
            }
        });
    }

    private void awaitActive(String table) throws SQLException {
        while (calls.call(new CallName("DescribeTable", table), execution, client -> client.describeTable(
                                r -> r.tableName(table))
                        .table()
                        .tableStatus())
                != TableStatus.ACTIVE) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Errors.cancelled("interrupted while waiting for the table " + table);
            }
            execution.check();
        }
    }

    private void expire(Resource resource) throws SQLException {
        String attribute = resource.timeToLive()
                .flatMap(resource::attribute)
                .map(Attribute::source)
                .orElse(null);
        if (attribute == null) {
            return;
        }
        calls.call(new CallName("UpdateTimeToLive", resource.table()), execution, client -> {
            try {
                return client.updateTimeToLive(
                        r -> r.tableName(resource.table()).timeToLiveSpecification(ttl -> ttl.attributeName(attribute)
                                .enabled(true)));
            } catch (DynamoDbException e) {
                if (e.getMessage() != null && e.getMessage().contains("already enabled")) {
                    return null;
                }
                throw e;
            }
        });
    }
}
