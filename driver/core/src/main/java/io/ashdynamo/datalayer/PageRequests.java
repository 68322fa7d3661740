package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.KeyRange;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Query and Scan, page by page. */
record PageRequests(
        DynamoCalls calls, Resource resource, ReadExpressions expressions, ReadCalls options, Execution execution) {

    /** The Query of a partition. */
    ReadRequest query(Access.Partitions access, DynamoValue partition, KeyRange range) {
        Placeholders placeholders = expressions.placeholders();
        String keys = name(access.partition()) + " = " + placeholders.value(partition, access.partition())
                + access.sort().map(sort -> condition(sort, range)).orElse("");
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(resource.table())
                .indexName(access.index().map(SecondaryIndex::name).orElse(null))
                .keyConditionExpression(keys)
                .filterExpression(expressions.filter().orElse(null))
                .projectionExpression(expressions.projection().orElse(null))
                .select(expressions.selectOrNull(access.index().isPresent()))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .scanIndexForward(access.forward() ? null : Boolean.FALSE)
                .consistentRead(trueOrNull(options.consistent()))
                .returnConsumedCapacity(execution.meter().wantedOrNull());
        QueryRequest first = request.build();
        return new PageRequest("Query", access.index(), Optional.of(keys)) {
            @Override
            public Page fetch(Map<String, AttributeValue> start) throws SQLException {
                QueryRequest page = execution
                        .limit(first.toBuilder())
                        .limit(limitOrNull(given()))
                        .exclusiveStartKey(start)
                        .build();
                QueryResponse answer =
                        calls.call(new CallName("Query", resource.table()), execution, client -> client.query(page));
                execution
                        .meter()
                        .read(answer, number(answer.scannedCount()), number(answer.count()), answer.consumedCapacity());
                return given(
                        answer.items(),
                        answer.count(),
                        answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
            }
        };
    }

    /**
     * The Scan of a table or index, or of a segment of it.
     *
     * @param segment from 0
     * @param segments how many there are; 1: the whole
     */
    ReadRequest scan(Access.Whole access, int segment, int segments) {
        Placeholders placeholders = expressions.placeholders();
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(resource.table())
                .indexName(access.index().map(SecondaryIndex::name).orElse(null))
                .filterExpression(expressions.filter().orElse(null))
                .projectionExpression(expressions.projection().orElse(null))
                .select(expressions.selectOrNull(access.index().isPresent()))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .consistentRead(trueOrNull(options.consistent()))
                .returnConsumedCapacity(execution.meter().wantedOrNull());
        if (segments > 1) {
            request.segment(segment).totalSegments(segments);
        }
        ScanRequest first = request.build();
        return new PageRequest("Scan", access.index(), Optional.empty()) {
            @Override
            public Page fetch(Map<String, AttributeValue> start) throws SQLException {
                ScanRequest page = execution
                        .limit(first.toBuilder())
                        .limit(limitOrNull(given()))
                        .exclusiveStartKey(start)
                        .build();
                ScanResponse answer =
                        calls.call(new CallName("Scan", resource.table()), execution, client -> client.scan(page));
                execution
                        .meter()
                        .read(answer, number(answer.scannedCount()), number(answer.count()), answer.consumedCapacity());
                return given(
                        answer.items(),
                        answer.count(),
                        answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
            }
        };
    }

    /** A paged request, and what it says. */
    private abstract class PageRequest implements ReadRequest {
        private final String operation;
        private final Optional<SecondaryIndex> index;
        private final Optional<String> keyCondition;
        private int given;

        PageRequest(String operation, Optional<SecondaryIndex> index, Optional<String> keyCondition) {
            this.operation = operation;
            this.index = index;
            this.keyCondition = keyCondition;
        }

        /** The items of its pages so far. */
        int given() {
            return given;
        }

        Page given(List<Map<String, AttributeValue>> items, Integer count, Map<String, AttributeValue> next) {
            int counted = count == null ? items.size() : count;
            given += counted;
            return new Page(items, counted, next);
        }

        @Override
        public Text text() {
            Placeholders placeholders = expressions.placeholders();
            Integer limit = limitOrNull(0);
            return new Text(
                    operation,
                    index.map(SecondaryIndex::name),
                    new ExplainStep.Expressions(
                            keyCondition.map(placeholders::show),
                            expressions.filter().map(placeholders::show),
                            Optional.empty(),
                            expressions.shown()),
                    limit == null ? OptionalLong.empty() : OptionalLong.of(limit));
        }
    }

    private static long number(Integer count) {
        return count == null ? 0 : count;
    }

    private String condition(TypedColumn sort, KeyRange range) {
        return switch (range.kind()) {
            case ALL, NONE -> "";
            case COMPARE -> " AND " + name(sort) + " " + range.comparator().symbol() + " " + value(range.first(), sort);
            case BETWEEN ->
                " AND " + name(sort) + " BETWEEN " + value(range.first(), sort) + " AND " + value(range.second(), sort);
            case BEGINS_WITH -> " AND begins_with(" + name(sort) + ", " + value(range.first(), sort) + ")";
        };
    }

    /**
     * Limit counts before the filter, so it is sent only where nothing is filtered, where the caller sets the page, or
     * where the run may not read more.
     *
     * @param given the items that the request has given already
     */
    private Integer limitOrNull(int given) {
        // More than are needed are wanted again where what an index gave was no longer in the table.
        int needed = given < expressions.limit() ? expressions.limit() - given : expressions.limit();
        int limit =
                Math.min(execution.meter().itemsLeft(), Math.min(orUnlimited(needed), orUnlimited(options.pageSize())));
        return limit == Integer.MAX_VALUE ? null : Integer.valueOf(Math.max(1, limit));
    }

    private static int orUnlimited(int limit) {
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }

    static Boolean trueOrNull(boolean flag) {
        return flag ? Boolean.TRUE : null;
    }

    private String name(TypedColumn column) {
        return expressions.placeholders().name(column.source());
    }

    private String value(DynamoValue value, TypedColumn column) {
        return expressions.placeholders().value(value, column);
    }
}
