package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.KeyRange;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Query and Scan, page by page. */
record PageRequests(
        DynamoCalls calls, Resource resource, ReadExpressions expressions, ReadOptions options, Execution execution) {

    Pages.Request query(Access.Partitions access, DynamoValue partition, KeyRange range) {
        Placeholders placeholders = expressions.placeholders();
        String keys = name(access.partition()) + " = " + placeholders.value(partition)
                + access.sort().map(sort -> condition(sort, range)).orElse("");
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(resource.table())
                .indexName(access.index().map(index -> index.name()).orElse(null))
                .keyConditionExpression(keys)
                .filterExpression(expressions.filter().orElse(null))
                .projectionExpression(expressions.projection().orElse(null))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .scanIndexForward(access.forward() ? null : Boolean.FALSE)
                .consistentRead(options.consistentOrNull())
                .limit(limitOrNull());
        if (expressions.projection().isEmpty()) {
            request.select(Select.COUNT);
        }
        QueryRequest first = request.build();
        return start -> {
            QueryRequest page =
                    execution.limit(first.toBuilder()).exclusiveStartKey(start).build();
            QueryResponse answer = calls.call("Query on " + resource.table(), execution, client -> client.query(page));
            return page(
                    answer.items(), answer.count(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
        };
    }

    Pages.Request scan() {
        Placeholders placeholders = expressions.placeholders();
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(resource.table())
                .filterExpression(expressions.filter().orElse(null))
                .projectionExpression(expressions.projection().orElse(null))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .consistentRead(options.consistentOrNull())
                .limit(limitOrNull());
        if (expressions.projection().isEmpty()) {
            request.select(Select.COUNT);
        }
        ScanRequest first = request.build();
        return start -> {
            ScanRequest page =
                    execution.limit(first.toBuilder()).exclusiveStartKey(start).build();
            ScanResponse answer = calls.call("Scan on " + resource.table(), execution, client -> client.scan(page));
            return page(
                    answer.items(), answer.count(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
        };
    }

    private static Page page(List<Map<String, AttributeValue>> items, Integer count, Map<String, AttributeValue> next) {
        return new Page(items, count == null ? items.size() : count, next);
    }

    private String condition(TypedColumn sort, KeyRange range) {
        return switch (range.kind()) {
            case ALL, NONE -> "";
            case COMPARE -> " AND " + name(sort) + " " + range.comparator().symbol() + " " + value(range.first());
            case BETWEEN -> " AND " + name(sort) + " BETWEEN " + value(range.first()) + " AND " + value(range.second());
            case BEGINS_WITH -> " AND begins_with(" + name(sort) + ", " + value(range.first()) + ")";
        };
    }

    /** Limit counts before the filter, so it is sent only where nothing is filtered, or where the caller sets the page. */
    private Integer limitOrNull() {
        int wanted = expressions.limit();
        int page = options.pageSize();
        int limit = page == 0 ? wanted : wanted == 0 ? page : Math.min(page, wanted);
        return limit == 0 ? null : limit;
    }

    private String name(TypedColumn column) {
        return expressions.placeholders().name(column.attribute().source());
    }

    private String value(DynamoValue value) {
        return expressions.placeholders().value(value);
    }
}
