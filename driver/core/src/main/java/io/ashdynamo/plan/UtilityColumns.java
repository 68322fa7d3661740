package io.ashdynamo.plan;

import io.ashdynamo.row.Column;
import io.ashdynamo.type.SqlType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns of what SHOW, DESCRIBE and EXPLAIN give. */
@SuppressWarnings("ImmutableEnumChecker") // The list is immutable, which its type does not say.
public enum UtilityColumns {
    SHOW_TABLES(text("table_name", "dynamodb_table", "partition_key", "sort_key", "description")),
    DESCRIBE(
            text("column_name", "type"),
            bool("nullable"),
            text("key", "attribute", "attribute_type", "default_value"),
            bool("writable"),
            text("description")),
    SHOW_INDEXES(
            text("table_name", "index_name", "kind", "partition_key", "sort_key", "projection"), bool("may_lack_rows")),
    SHOW_MAPPING(text("mapping")),
    EXPLAIN(steps()),
    EXPLAIN_ANALYZE(
            steps(),
            of(SqlType.BIGINT, "calls", "items_read", "rows"),
            of(SqlType.DOUBLE, "read_units", "write_units"));

    private final List<Column> columns;

    @SafeVarargs
    @SuppressWarnings("varargs")
    UtilityColumns(List<Column>... groups) {
        columns = Stream.of(groups).flatMap(List::stream).toList();
    }

    /** In order. */
    public List<Column> columns() {
        return columns;
    }

    private static List<Column> steps() {
        return Stream.of(
                        of(SqlType.INTEGER, "step"),
                        text("operation", "resource", "table_name", "index_name", "key_condition", "filter"),
                        text("local_filter", "projection", "sort"),
                        of(SqlType.BIGINT, "limit"),
                        bool("consistent"),
                        of(SqlType.BIGINT, "estimated_items"),
                        of(SqlType.DOUBLE, "estimated_read_units"),
                        text("note"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column> text(String... labels) {
        return of(SqlType.VARCHAR, labels);
    }

    private static List<Column> bool(String... labels) {
        return of(SqlType.BOOLEAN, labels);
    }

    private static List<Column> of(SqlType type, String... labels) {
        return Arrays.stream(labels).map(label -> Column.of(label, type)).toList();
    }
}
