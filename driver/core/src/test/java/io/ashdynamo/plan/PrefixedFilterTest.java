package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.TenantView;
import io.ashdynamo.sql.SqlParser;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A condition says of values behind a tenant's prefix what it says of plain ones. */
class PrefixedFilterTest {

    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);

    private static final Mapping MAPPING = MappingReader.read("prefixed.yaml", """
            ashdynamo: 1
            resources:
              notes:
                partition_key: a
                attributes: { a: string, b: string, c: string, d: json }
                global_secondary_indexes: { by_b: { partition_key: b } }
                multitenancy: { strategy: partition_key }
            """);

    private static final Resource PLAIN = MAPPING.resources().get("notes");
    private static final Resource ACME = TenantView.of(PLAIN, "acme");

    private static final List<String> TEXTS =
            List.of("", "a", "ac", "acme", "acme#", "acme#a", "b", "me", "#", "e#a", "m_", "%", "é", "😀", "z");

    private static final List<String> CONDITIONS = List.of(
            "%1$s = %3$s",
            "%1$s <> %3$s",
            "%1$s < %3$s",
            "%1$s >= %3$s",
            "%1$s BETWEEN %3$s AND 'm'",
            "%1$s IN (%3$s, 'b')",
            "%1$s NOT IN (%3$s, 'b')",
            "%1$s LIKE %3$s",
            "NOT %1$s LIKE %3$s",
            "%1$s LIKE '%%a%%'",
            "%1$s LIKE '_c%%'",
            "%1$s NOT LIKE '%%#%%'",
            "begins_with(%1$s, %3$s)",
            "NOT begins_with(%1$s, %3$s)",
            "contains(%1$s, %3$s)",
            "NOT contains(%1$s, %3$s)",
            "size(%1$s) = %4$d",
            "size(%1$s) <> %4$d",
            "size(%1$s) < %4$d",
            "NOT size(%1$s) >= %4$d",
            "%1$s IS NULL",
            "%1$s IS NOT NULL",
            "attribute_exists(%1$s)",
            "attribute_not_exists(%1$s)",
            "attribute_type(%1$s, 'S')",
            "NOT attribute_type(%1$s, 'S')",
            "%1$s = %2$s",
            "%1$s <> %2$s",
            "%1$s < %2$s",
            "NOT %1$s <= %2$s");

    private final Random random = new Random(SEED);

    @Test
    void everyConditionIsTrueOfTheSameItems() throws SQLException {
        for (int i = 0; i < 20_000; i++) {
            String text = "'" + any(TEXTS).replace("'", "''") + "'";
            String sql = any(CONDITIONS)
                    .formatted(any(List.of("a", "b", "c")), any(List.of("a", "b", "c", "d")), text, random.nextInt(8));
            Map<String, String> row = row();
            assertThat(isTrue(ACME, sql, row))
                    .as("seed %d: %s of %s", SEED, sql, row)
                    .isEqualTo(isTrue(PLAIN, sql, row));
        }
    }

    private Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        for (String column : List.of("a", "b", "c", "d")) {
            if (random.nextInt(6) > 0) {
                row.put(column, any(TEXTS));
            }
        }
        return row;
    }

    private static boolean isTrue(Resource resource, String where, Map<String, String> row) throws SQLException {
        Statement.Select select = (Statement.Select) SqlParser.parse("SELECT a FROM notes WHERE " + where);
        Columns columns = Columns.of(resource, (TableRef) select.from().orElseThrow());
        Condition condition = ConditionPlanner.plan(select.where(), columns::find);
        Bindings bindings = new Bindings(List.of(), ZoneOffset.UTC, Instant.EPOCH);
        Filter filter = new FilterBinder(bindings, Instant.EPOCH).bind(condition);
        Function<TypedColumn, DynamoValue> stored = column ->
                row.containsKey(column.source()) ? column.prefixed(new DynamoValue.S(row.get(column.source()))) : null;
        return new FilterEvaluator(stored).isTrue(filter);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
