package io.ashdynamo.benchmarks.stub;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What DynamoDB would answer. Projections are not carried out: each item comes whole. What is not known here is refused,
 * so that no benchmark measures a wrong answer.
 */
final class Answers {

    private static final List<String> UNKNOWN = List.of(
            "FilterExpression", "IndexName", "ScanFilter", "QueryFilter", "KeyConditions", "ConditionalOperator");
    /** One partition; the name may be a placeholder. */
    private static final Pattern PARTITION = Pattern.compile("\\(?\\s*[#\\w]+\\s*=\\s*(:\\w+)\\s*\\)?");

    /** To a write, of which nothing is kept. */
    static final Answer WRITTEN = Answer.success("{}");

    private final SyntheticTable table;

    Answers(SyntheticTable table) {
        this.table = table;
    }

    static boolean isWrite(String operation) {
        return operation.equals("PutItem") || operation.equals("BatchWriteItem");
    }

    Answer to(String operation, String body) {
        try {
            Map<String, Object> request = Json.object(body);
            return switch (operation) {
                case "Scan" -> read(request, segment(request));
                case "Query" -> read(request, partition(request));
                case "GetItem" -> getItem(request);
                case "BatchGetItem" -> batchGetItem(request);
                case "DescribeTable" -> describeTable(request);
                default -> Answer.refusal("UnknownOperationException", "the stub does not know " + operation);
            };
        } catch (StubRefusal e) {
            return Answer.refusal(e.type(), e.getMessage());
        }
    }

    private Answer read(Map<String, Object> request, Range all) {
        checkTable(request.get("TableName"));
        for (String part : UNKNOWN) {
            if (request.containsKey(part)) {
                throw StubRefusal.invalid("the stub does not know " + part);
            }
        }
        Object start = request.get("ExclusiveStartKey");
        int from = start == null ? all.from() : after(all, (Map<?, ?>) start);
        long limit = (Long) request.getOrDefault("Limit", Long.MAX_VALUE);
        int count = (int) Math.min(Math.min(limit, table.itemsPerPage()), all.to() - from);
        // A Limit that is met ends the page before DynamoDB looks whether anything follows.
        boolean more = from + count < all.to() || count == limit;
        return Answer.success("{\"Count\":" + count
                + ("COUNT".equals(request.get("Select")) ? "" : ",\"Items\":[" + items(from, from + count) + "]")
                + (more ? ",\"LastEvaluatedKey\":" + table.key(from + count - 1) : "") + ",\"ScannedCount\":" + count
                + "}");
    }

    private int after(Range all, Map<?, ?> key) {
        int last = table.number(key);
        if (last < all.from() || last >= all.to()) {
            throw StubRefusal.invalid("The provided starting key is outside the range of what is read");
        }
        return last + 1;
    }

    private String items(int from, int to) {
        return IntStream.range(from, to).mapToObj(table::json).collect(Collectors.joining(","));
    }

    /** As in DynamoDB, each partition is in one segment. */
    private Range segment(Map<String, Object> request) {
        long segments = (Long) request.getOrDefault("TotalSegments", 1L);
        long segment = (Long) request.getOrDefault("Segment", 0L);
        if (segment >= segments) {
            throw StubRefusal.invalid("The Segment parameter must be less than TotalSegments");
        }
        return new Range(
                table.partitionSize() * (int) (segment * table.partitions() / segments),
                table.partitionSize() * (int) ((segment + 1) * table.partitions() / segments));
    }

    private Range partition(Map<String, Object> request) {
        if (Boolean.FALSE.equals(request.get("ScanIndexForward"))) {
            throw StubRefusal.invalid("the stub does not read backwards");
        }
        Matcher condition = PARTITION.matcher((String) request.getOrDefault("KeyConditionExpression", ""));
        if (!condition.matches()) {
            throw StubRefusal.invalid("the stub knows no other key condition than partition key = :value");
        }
        Map<?, ?> values = (Map<?, ?>) request.get("ExpressionAttributeValues");
        int partition = table.partition(((Map<?, ?>) values.get(condition.group(1))).get("S"));
        return partition < 0
                ? new Range(0, 0)
                : new Range(partition * table.partitionSize(), (partition + 1) * table.partitionSize());
    }

    private Answer getItem(Map<String, Object> request) {
        checkTable(request.get("TableName"));
        int number = table.number((Map<?, ?>) request.get("Key"));
        return Answer.success(number < 0 ? "{}" : "{\"Item\":" + table.json(number) + "}");
    }

    private Answer batchGetItem(Map<String, Object> request) {
        Map<?, ?> tables = (Map<?, ?>) request.get("RequestItems");
        tables.keySet().forEach(this::checkTable);
        List<?> keys = (List<?>) ((Map<?, ?>) tables.get(SyntheticTable.NAME)).get("Keys");
        String items = keys.stream()
                .mapToInt(key -> table.number((Map<?, ?>) key))
                .filter(number -> number >= 0)
                .mapToObj(table::json)
                .collect(Collectors.joining(","));
        return Answer.success(
                "{\"Responses\":{\"" + SyntheticTable.NAME + "\":[" + items + "]},\"UnprocessedKeys\":{}}");
    }

    private Answer describeTable(Map<String, Object> request) {
        checkTable(request.get("TableName"));
        return Answer.success("""
                {"Table":{"TableName":"%s","TableStatus":"ACTIVE","CreationDateTime":1.7E9,\
                "AttributeDefinitions":[{"AttributeName":"device","AttributeType":"S"},\
                {"AttributeName":"seq","AttributeType":"N"}],\
                "KeySchema":[{"AttributeName":"device","KeyType":"HASH"},{"AttributeName":"seq","KeyType":"RANGE"}],\
                "BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST"},"ItemCount":%d,"TableSizeBytes":%d}}""".formatted(SyntheticTable.NAME, table.size(), table.bytes()));
    }

    private void checkTable(Object name) {
        if (!SyntheticTable.NAME.equals(name)) {
            throw new StubRefusal("ResourceNotFoundException", "Requested resource not found");
        }
    }

    /** The items from one number to before another. */
    private record Range(int from, int to) {}
}
