package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The sizes of tables, by DescribeTable, which costs nothing; asked for again after a while. Where it fails, as without the
 * permission for it, nothing is known. Safe for several threads.
 */
final class TableStatistics {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final DynamoCalls calls;
    private final InstantSource clock;
    private final Map<String, Dated> known = new ConcurrentHashMap<>();

    TableStatistics(DynamoCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    private record Dated(TableFacts facts, Instant from) {}

    /** What is known of a table, after a call if that is too old. */
    TableFacts of(String table, Execution execution) throws SQLException {
        Instant now = clock.instant();
        Dated last = known.get(table);
        if (last == null || last.from().plus(KEPT).isBefore(now)) {
            last = new Dated(describe(table, execution), now);
            known.put(table, last);
        }
        return last.facts();
    }

    private TableFacts describe(String table, Execution execution) throws SQLException {
        try {
            return facts(
                    calls.call(new CallName("DescribeTable", table), execution, client -> client.describeTable(execution
                                    .limit(DescribeTableRequest.builder())
                                    .tableName(table)
                                    .build())
                            .table()));
        } catch (SQLException e) {
            execution.check();
            return TableFacts.UNKNOWN;
        }
    }

    private static TableFacts facts(TableDescription table) {
        if (table == null || table.itemCount() == null || table.tableSizeBytes() == null) {
            return TableFacts.UNKNOWN;
        }
        Map<String, TableFacts> indexes = new HashMap<>();
        table.globalSecondaryIndexes()
                .forEach(index -> put(indexes, index.indexName(), index.itemCount(), index.indexSizeBytes()));
        table.localSecondaryIndexes()
                .forEach(index -> put(indexes, index.indexName(), index.itemCount(), index.indexSizeBytes()));
        return new TableFacts(true, table.itemCount(), table.tableSizeBytes(), indexes);
    }

    private static void put(Map<String, TableFacts> indexes, String name, Long items, Long bytes) {
        if (items != null && bytes != null) {
            indexes.put(name, new TableFacts(true, items, bytes, Map.of()));
        }
    }
}
