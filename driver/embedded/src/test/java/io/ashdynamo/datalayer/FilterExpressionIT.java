package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.type.DynamoValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** DynamoDB and the driver's own evaluator decide a filter alike for any item. */
class FilterExpressionIT {

    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final int FILTERS = Integer.getInteger("ashdynamo.filters", 300);
    private static final int ITEMS = 100;

    private static Connection connection;
    private static DynamoDbClient client;
    private static final List<Map<String, DynamoValue>> items = new ArrayList<>();

    @BeforeAll
    static void load(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), """
                ashdynamo: 1
                resources:
                  items:
                    partition_key: id
                    attributes: { id: integer }
                """);
        connection = DriverManager.getConnection("jdbc:ashdynamo:mem:filters?mapping=" + mapping);
        client = connection.unwrap(DynamoDbClient.class);
        RandomFilters random = RandomFilters.ofColumns(new Random(SEED));
        for (int i = 0; i < ITEMS; i++) {
            Map<String, DynamoValue> item = random.item();
            item.put("id", new DynamoValue.N(Integer.toString(i)));
            client.putItem(request -> request.tableName("items").item(ItemCodec.toSdk(item)));
            items.add(item);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void dynamoDbDecidesARenderedFilterAsTheEvaluatorDoes() {
        decideAlike(RandomFilters.ofColumns(new Random(SEED + 1)));
    }

    @Test
    void dynamoDbDecidesAFilterOnNestedPathsAsTheEvaluatorDoes() {
        decideAlike(RandomFilters.ofPlaces(new Random(SEED + 2)));
    }

    private static void decideAlike(RandomFilters random) {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = random.filter(3);
            Placeholders placeholders = new Placeholders();
            FilterExpression.Rendered rendered = new FilterExpression(placeholders, Set.of()).render(filter);
            Set<Integer> wanted = evaluated(filter);
            Set<Integer> found = scanned(rendered, placeholders, filter);
            String description = "seed %d, filter %d: %s%nas %s".formatted(SEED, i, filter, rendered.text());
            if (rendered.exact()) {
                assertThat(found).as(description).isEqualTo(wanted);
            } else {
                assertThat(found).as(description).containsAll(wanted);
            }
        }
    }

    private static Set<Integer> evaluated(Filter filter) {
        Set<Integer> ids = new TreeSet<>();
        for (int id = 0; id < items.size(); id++) {
            Map<String, DynamoValue> item = items.get(id);
            FilterEvaluator evaluator =
                    new FilterEvaluator(column -> column.path().in(item.get(column.source())));
            if (evaluator.isTrue(filter)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Set<Integer> scanned(FilterExpression.Rendered rendered, Placeholders placeholders, Filter filter) {
        Set<Integer> ids = new TreeSet<>();
        try {
            ScanResponse answer = client.scan(request -> request.tableName("items")
                    .filterExpression(rendered.text().orElse(null))
                    .expressionAttributeNames(placeholders.namesOrNull())
                    .expressionAttributeValues(placeholders.valuesOrNull()));
            for (Map<String, AttributeValue> item : answer.items()) {
                ids.add(Integer.valueOf(item.get("id").n()));
            }
        } catch (DynamoDbException e) {
            throw new AssertionError("DynamoDB refuses " + rendered.text() + " for " + filter, e);
        }
        return ids;
    }
}
