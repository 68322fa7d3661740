package io.ashdynamo.datalayer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The items of some small tables, to be compared and put back. */
record TableCopy(DynamoDbClient client, List<String> tables) {

    private static final Pattern SET = Pattern.compile("\\[(\"t\\d\"(,\"t\\d\")*)\\]");

    /** The items of each table, in their order. */
    record Content(List<Set<Map<String, Object>>> comparable, List<List<Map<String, AttributeValue>>> items) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && comparable.equals(content.comparable);
        }

        @Override
        public int hashCode() {
            return comparable.hashCode();
        }

        @Override
        public String toString() {
            return comparable.toString();
        }
    }

    Content content() {
        List<List<Map<String, AttributeValue>>> items = new ArrayList<>();
        List<Set<Map<String, Object>>> comparable = new ArrayList<>();
        for (String table : tables) {
            List<Map<String, AttributeValue>> own = client.scan(
                            scan -> scan.tableName(table).consistentRead(true))
                    .items();
            items.add(own);
            comparable.add(own.stream().map(TableCopy::comparable).collect(Collectors.toSet()));
        }
        return new Content(comparable, items);
    }

    /** Makes the tables what they were. */
    void restore(Content content) {
        Content now = content();
        for (int i = 0; i < tables.size(); i++) {
            String table = tables.get(i);
            Set<Map<String, AttributeValue>> wanted =
                    new HashSet<>(content.items().get(i));
            List<String> key = client.describeTable(describe -> describe.tableName(table)).table().keySchema().stream()
                    .map(KeySchemaElement::attributeName)
                    .toList();
            for (Map<String, AttributeValue> item : now.items().get(i)) {
                if (!wanted.remove(item)) {
                    Map<String, AttributeValue> gone = new HashMap<>(item);
                    gone.keySet().retainAll(key);
                    client.deleteItem(delete -> delete.tableName(table).key(gone));
                }
            }
            wanted.forEach(item -> client.putItem(put -> put.tableName(table).item(item)));
        }
    }

    private static Map<String, Object> comparable(Map<String, AttributeValue> item) {
        Map<String, Object> comparable = new HashMap<>();
        item.forEach((name, value) -> comparable.put(name, value.hasSs() ? Set.copyOf(value.ss()) : value));
        return comparable;
    }

    /** Text of rows with the elements of sets, which are {@code t} and a digit, in order. */
    static String withoutOrderOfSets(String text) {
        return SET.matcher(text)
                .replaceAll(found -> "["
                        + Arrays.stream(found.group(1).split(",", -1)).sorted().collect(Collectors.joining(",")) + "]");
    }
}
