package io.ashdynamo.it.reading;

import static io.ashdynamo.it.reading.Field.Presence.ALWAYS;
import static io.ashdynamo.it.reading.Field.Presence.MESSY;
import static io.ashdynamo.it.reading.Field.Presence.NULLABLE;
import static io.ashdynamo.it.reading.Field.Presence.SPARSE;

import java.util.List;
import java.util.stream.Stream;

/**
 * A resource of the data set.
 *
 * @param keys the partition key, and the sort key if there is one
 * @param indexed the keys of its indexes that are no keys of the table
 * @param indexes the indexes, as a mapping has them
 */
record Fields(String name, List<Field> keys, List<Field> indexed, String indexes) {

    /** In every resource. */
    private static final List<Field> OTHERS = List.of(
            new Field("s1", Kind.STRING, MESSY),
            new Field("s2", Kind.STRING, NULLABLE),
            new Field("u1", Kind.UUID_TEXT, MESSY),
            new Field("i1", Kind.INTEGER, MESSY),
            new Field("i2", Kind.INTEGER, NULLABLE),
            new Field("g1", Kind.BIGINT, MESSY),
            new Field("n1", Kind.DECIMAL, MESSY),
            new Field("n2", Kind.DECIMAL, NULLABLE),
            new Field("f1", Kind.DOUBLE, NULLABLE),
            new Field("b1", Kind.BOOLEAN, MESSY),
            new Field("b2", Kind.BOOLEAN, NULLABLE),
            new Field("x1", Kind.BINARY, MESSY),
            new Field("x2", Kind.BINARY, NULLABLE),
            new Field("d1", Kind.DATE, NULLABLE),
            new Field("t1", Kind.TIME, NULLABLE),
            new Field("m1", Kind.TIMESTAMP, MESSY),
            new Field("m2", Kind.TIMESTAMP, NULLABLE),
            new Field("e1", Kind.EPOCH, MESSY));

    static final List<Fields> ALL = List.of(
            new Fields(
                    "orders",
                    List.of(new Field("customer", Kind.STRING, ALWAYS), new Field("num", Kind.INTEGER, ALWAYS)),
                    List.of(
                            new Field("status", Kind.STRING, ALWAYS),
                            new Field("note", Kind.STRING, SPARSE),
                            new Field("total", Kind.DECIMAL, SPARSE),
                            new Field("ranking", Kind.INTEGER, ALWAYS),
                            new Field("due", Kind.DATE, SPARSE)),
                    """
                        global_secondary_indexes:
                          by_status: { partition_key: status }
                          by_rank: { partition_key: status, sort_key: ranking }
                          by_note: { partition_key: note, sort_key: total }
                        local_secondary_indexes:
                          by_ranking: { sort_key: ranking, projection: keys_only }
                          by_due: { sort_key: due, projection: [s1, i2] }
                    """),
            new Fields(
                    "readings",
                    List.of(new Field("device", Kind.INTEGER, ALWAYS), new Field("taken", Kind.TIMESTAMP, ALWAYS)),
                    List.of(
                            new Field("sort_text", Kind.STRING, ALWAYS),
                            new Field("kind", Kind.STRING, SPARSE),
                            new Field("score", Kind.DOUBLE, SPARSE)),
                    """
                        global_secondary_indexes:
                          by_kind: { partition_key: kind, sort_key: taken, projection: [n2, s2] }
                          by_text: { partition_key: device, sort_key: sort_text }
                        local_secondary_indexes:
                          by_score: { sort_key: score }
                    """),
            new Fields(
                    "people",
                    List.of(new Field("id", Kind.UUID_TEXT, ALWAYS)),
                    List.of(
                            new Field("team", Kind.STRING, SPARSE),
                            new Field("born", Kind.DATE, SPARSE),
                            new Field("site", Kind.BIGINT, ALWAYS)),
                    """
                        global_secondary_indexes:
                          by_team: { partition_key: team, sort_key: born, projection: keys_only }
                          by_site: { partition_key: site }
                          by_born: { partition_key: born, sort_key: team, projection: [i2, d1] }
                    """),
            new Fields(
                    "events",
                    List.of(new Field("happened", Kind.EPOCH, ALWAYS), new Field("label", Kind.STRING, ALWAYS)),
                    List.of(new Field("hash", Kind.BINARY, SPARSE), new Field("clock", Kind.TIME, ALWAYS)),
                    """
                        global_secondary_indexes:
                          by_hash: { partition_key: hash, sort_key: clock }
                          by_label: { partition_key: label, sort_key: happened }
                    """));

    List<Field> all() {
        return Stream.of(keys, indexed, OTHERS).flatMap(List::stream).toList();
    }

    /** As a mapping has it. */
    String declaration() {
        StringBuilder text = new StringBuilder(
                "  " + name + ":\n    partition_key: " + keys.get(0).name() + "\n");
        if (keys.size() > 1) {
            text.append("    sort_key: ").append(keys.get(1).name()).append('\n');
        }
        text.append("    attributes:\n");
        for (Field field : all()) {
            String type = field.kind().declared();
            boolean always = field.presence() == ALWAYS && !keys.contains(field);
            String declared = always ? "{ type: " + type + ", allow_nil: false }" : type;
            text.append("      ")
                    .append(field.name())
                    .append(": ")
                    .append(declared)
                    .append('\n');
        }
        return text.append(indexes).toString();
    }
}
