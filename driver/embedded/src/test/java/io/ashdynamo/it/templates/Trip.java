package io.ashdynamo.it.templates;

import static io.ashdynamo.it.templates.Kind.BIGINT;
import static io.ashdynamo.it.templates.Kind.DATE;
import static io.ashdynamo.it.templates.Kind.DECIMAL;
import static io.ashdynamo.it.templates.Kind.INTEGER;
import static io.ashdynamo.it.templates.Kind.MILLIS;
import static io.ashdynamo.it.templates.Kind.STRING;
import static io.ashdynamo.it.templates.Kind.TIMESTAMP;
import static io.ashdynamo.it.templates.Kind.UUID_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A resource of the one table: its columns and the templates of its four keys.
 *
 * @param templates of the table's partition and sort key, of the index's partition and sort key
 * @param key the columns of the table's key; the first ones
 */
record Trip(String name, List<String> templates, List<Column> columns, int key) {

    static final List<Trip> ALL = List.of(
            new Trip(
                    "walks",
                    List.of("A#{a}", "S#{d}#{u}", "A#{g}", "{d}#{v:4}"),
                    List.of(text("a", ""), of("d", DATE), of("u", UUID_TEXT), text("g", ""), wide("v", INTEGER, 4)),
                    3),
            new Trip(
                    "rides",
                    List.of("B#{a}#{n}", "{at}--{s}", "B#{g}", "{s}"),
                    List.of(text("a", "#"), of("n", BIGINT), of("at", TIMESTAMP), text("s", ""), text("g", "")),
                    4),
            new Trip(
                    "sails",
                    List.of("C{w:6}", "N#{no:10}#{s}", "C#{g}", "{f}|{no:10}"),
                    List.of(
                            wide("w", INTEGER, 6),
                            wide("no", BIGINT, 10),
                            text("s", ""),
                            text("g", ""),
                            of("f", DECIMAL)),
                    3),
            new Trip(
                    "flights",
                    List.of("D#{u}", "X::{s}::{t}:END", "{g}~D", "{t}::{s}"),
                    List.of(
                            of("u", UUID_TEXT),
                            text("s", "::"),
                            new Column("t", STRING, List.of(":END", "::"), 0),
                            text("g", "~D")),
                    3),
            new Trip(
                    "dives",
                    List.of("E#{k}", "at {ms:13}/{no:5}", "E{v:3}", "{ms:13}"),
                    List.of(of("k", DECIMAL), wide("ms", MILLIS, 13), wide("no", BIGINT, 5), wide("v", INTEGER, 3)),
                    3));

    /**
     * A column.
     *
     * @param ends what may stand after it in keys and so not in it
     * @param width the digits it has at most; 0: any
     */
    record Column(String name, Kind kind, List<String> ends, int width) {

        /** Whether its value may be in a key. */
        boolean fits(Object value) {
            if (value == null) {
                return true;
            }
            if (width > 0 && kind != MILLIS) {
                long number = ((Number) value).longValue();
                return number >= 0 && Long.toString(number).length() <= width;
            }
            return ends.stream().allMatch(end -> fits(value.toString(), end));
        }

        /** Whether its end is found where the value ends, and not before. */
        private static boolean fits(String value, String end) {
            for (int at = 0; at < value.length(); at++) {
                if ((value + end).startsWith(end, at)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Column of(String name, Kind kind) {
        return new Column(name, kind, List.of(), 0);
    }

    private static Column text(String name, String end) {
        return new Column(name, STRING, end.isEmpty() ? List.of() : List.of(end), 0);
    }

    private static Column wide(String name, Kind kind, int width) {
        return new Column(name, kind, List.of(), width);
    }

    /** All of them as a mapping. */
    static String mapping() {
        StringBuilder text = new StringBuilder("ashdynamo: 1\nresources:\n");
        ALL.forEach(trip -> text.append(trip.declaration()));
        return text.toString();
    }

    private String declaration() {
        StringBuilder attributes = new StringBuilder();
        columns.forEach(column -> attributes
                .append("      ")
                .append(column.name())
                .append(": ")
                .append(column.kind().declaration())
                .append('\n'));
        return """
                  %s:
                    table: trips
                    partition_key: { source: PK, template: "%s" }
                    sort_key: { source: SK, template: "%s" }
                    attributes:
                %s    global_secondary_indexes:
                      gsi1:
                        partition_key: { source: GSI1PK, template: "%s" }
                        sort_key: { source: GSI1SK, template: "%s" }
                """.formatted(name, templates.get(0), templates.get(1), attributes, templates.get(2), templates.get(3))
                .indent(0);
    }

    /** Values for its columns, most of which may be in keys. Those beside the key may be NULL. */
    List<Object> random(Random random) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean isNull = i >= key && random.nextInt(8) == 0;
            row.add(isNull ? null : columns.get(i).kind().random(random));
        }
        return row;
    }

    boolean fits(List<Object> row) {
        for (int i = 0; i < row.size(); i++) {
            if (!columns.get(i).fits(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    List<Column> keyColumns() {
        return columns.subList(0, key);
    }
}
