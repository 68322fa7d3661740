package io.ashdynamo.it.reading;

import static io.ashdynamo.it.reading.Field.Presence.ALWAYS;
import static io.ashdynamo.it.reading.Field.Presence.MESSY;
import static io.ashdynamo.it.reading.Field.Presence.NULLABLE;
import static io.ashdynamo.it.reading.Field.Presence.SPARSE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource of the data set.
 *
 * @param keys the partition key, and the sort key if there is one
 * @param indexed the keys of its indexes that are no keys of the table
 * @param indexes its indexes
 */
record Fields(String name, List<Field> keys, List<Field> indexed, List<Index> indexes) {

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

    /** Columns with documents in every resource. */
    private static final List<Field> DOCUMENTS =
            List.of(new Field("doc", Kind.MAP, MESSY), new Field("tags", Kind.LIST, NULLABLE));

    /** Places in these documents. */
    private static final List<Field> PLACES = List.of(
            new Field("doc.city", Kind.STRING, MESSY),
            new Field("doc.amount", Kind.DECIMAL, NULLABLE),
            new Field("doc.part.flag", Kind.BOOLEAN, NULLABLE),
            new Field("doc.part.codes[1]", Kind.INTEGER, NULLABLE),
            new Field("tags[0]", Kind.STRING, NULLABLE),
            new Field("tags[1]", Kind.STRING, NULLABLE));

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
                    List.of(
                            Index.global("by_status", "all", "status"),
                            Index.global("by_rank", "[s1, doc]", "status", "ranking"),
                            Index.global("by_note", "all", "note", "total"),
                            Index.local("by_ranking", "keys_only", "customer", "ranking"),
                            Index.local("by_due", "[s1, i2]", "customer", "due"))),
            new Fields(
                    "readings",
                    List.of(new Field("device", Kind.INTEGER, ALWAYS), new Field("taken", Kind.TIMESTAMP, ALWAYS)),
                    List.of(
                            new Field("sort_text", Kind.STRING, ALWAYS),
                            new Field("kind", Kind.STRING, SPARSE),
                            new Field("score", Kind.DOUBLE, SPARSE)),
                    List.of(
                            Index.global("by_kind", "[n2, s2]", "kind", "taken"),
                            Index.global("by_text", "all", "device", "sort_text"),
                            Index.local("by_score", "all", "device", "score"))),
            new Fields(
                    "people",
                    List.of(new Field("id", Kind.UUID_TEXT, ALWAYS)),
                    List.of(
                            new Field("team", Kind.STRING, SPARSE),
                            new Field("born", Kind.DATE, SPARSE),
                            new Field("site", Kind.BIGINT, ALWAYS)),
                    List.of(
                            Index.global("by_team", "keys_only", "team", "born"),
                            Index.global("by_site", "all", "site"),
                            Index.global("by_born", "[i2, d1]", "born", "team"))),
            new Fields(
                    "events",
                    List.of(new Field("happened", Kind.EPOCH, ALWAYS), new Field("label", Kind.STRING, ALWAYS)),
                    List.of(new Field("hash", Kind.BINARY, SPARSE), new Field("clock", Kind.TIME, ALWAYS)),
                    List.of(
                            Index.global("by_hash", "all", "hash", "clock"),
                            Index.global("by_label", "keys_only", "label", "happened"))));

    /** The declared columns of scalar types. */
    List<Field> columns() {
        return Stream.of(keys, indexed, OTHERS).flatMap(List::stream).toList();
    }

    /** All that has a scalar: columns, and places in documents. */
    List<Field> scalars() {
        return Stream.of(columns(), PLACES).flatMap(List::stream).toList();
    }

    /** All that can be there or not. */
    List<Field> all() {
        return Stream.of(scalars(), DOCUMENTS).flatMap(List::stream).toList();
    }

    List<Field> places() {
        return PLACES;
    }

    List<Field> documents() {
        return DOCUMENTS;
    }

    Field field(String name) {
        return all().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Which of the keys of an index items may lack: then they are not in it. */
    List<Field> sparse(Index index) {
        return index.keys().stream().map(this::field).filter(Field::isSparse).toList();
    }

    /** As a mapping has it. */
    String declaration() {
        StringBuilder text = new StringBuilder(
                "  " + name + ":\n    partition_key: " + keys.get(0).name() + "\n");
        if (keys.size() > 1) {
            text.append("    sort_key: ").append(keys.get(1).name()).append('\n');
        }
        text.append("    attributes:\n");
        for (Field field : Stream.concat(columns().stream(), DOCUMENTS.stream()).toList()) {
            String type = field.kind().declared();
            boolean always = field.presence() == ALWAYS && !keys.contains(field);
            String declared = always ? "{ type: " + type + ", allow_nil: false }" : type;
            text.append("      ")
                    .append(field.name())
                    .append(": ")
                    .append(declared)
                    .append('\n');
        }
        return text + declaration("global", true) + declaration("local", false);
    }

    private String declaration(String word, boolean global) {
        String declared = indexes.stream()
                .filter(index -> index.isGlobal() == global)
                .map(Index::declaration)
                .collect(Collectors.joining());
        return declared.isEmpty() ? "" : "    " + word + "_secondary_indexes:\n" + declared;
    }
}
