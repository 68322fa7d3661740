package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Node.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a secondary index. */
final class IndexReader {

    private static final Set<String> KEYS = Section.keys("partition_key", "sort_key", "projection");

    private static final Map<String, Projection> PROJECTIONS = AttributeReader.words(
            new Projection[] {Projection.ALL, Projection.KEYS_ONLY},
            p -> p.kind().name().toLowerCase(Locale.ROOT));

    private IndexReader() {}

    static void read(Value value, IndexBuilder index) {
        Optional<Section> section = value.section(KEYS);
        if (section.isEmpty()) {
            index.unreadable();
            return;
        }
        section.get().read("partition_key", KeyReader::read, index::partitionKey);
        section.get().read("sort_key", KeyReader::read, index::sortKey);
        section.get().read("projection", IndexReader::projection, index::projection);
    }

    private static Optional<Projection> projection(Value value) {
        if (!value.is(Kind.LIST)) {
            return value.word(PROJECTIONS, " or a list of columns");
        }
        Optional<List<String>> names = value.names();
        if (value.node().items().isEmpty()) {
            value.fault("the list is empty; write keys_only");
            return Optional.empty();
        }
        return names.map(columns -> new Projection(Projection.Kind.INCLUDE, columns));
    }
}
