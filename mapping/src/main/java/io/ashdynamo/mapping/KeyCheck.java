package io.ashdynamo.mapping;

import io.ashdynamo.mapping.KeyPart.Templated;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the keys of the table and of its indexes: their columns, their stored types, their templates. */
final class KeyCheck {

    /** See the constraints of <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">DynamoDB</a>. */
    private static final int MAX_KEY_NAME_BYTES = 255;

    private final Resource resource;
    private final Columns columns;
    private final Path path;
    private final Faults faults;
    private final Map<String, String> templates = new HashMap<>();

    KeyCheck(Draft draft, Faults faults) {
        this.resource = draft.resource();
        this.columns = draft.columns();
        this.path = draft.path();
        this.faults = faults;
    }

    void check() {
        Key key = resource.key();
        check(key.partition(), path.key("partition_key"));
        sort(key, path);
        if (key.columns().isEmpty()) {
            faults.add(path.key("partition_key"), "the key has no column, so all rows would be the same item");
        }
        for (SecondaryIndex index : resource.globalSecondaryIndexes()) {
            Path at = path.key("global_secondary_indexes").key(index.name());
            check(index.key().partition(), at.key("partition_key"));
            sort(index.key(), at);
        }
        for (SecondaryIndex index : resource.localSecondaryIndexes()) {
            sort(index.key(), path.key("local_secondary_indexes").key(index.name()));
        }
    }

    private void sort(Key key, Path at) {
        key.sort().ifPresent(part -> check(part, at.key("sort_key")));
        Optional<String> partition = columns.stored(key.partition()).map(Columns.StoredKey::source);
        Optional<String> sort = key.sort().flatMap(columns::stored).map(Columns.StoredKey::source);
        if (sort.isPresent() && partition.equals(sort)) {
            faults.add(at.key("sort_key"), "the sort key is the partition key; choose another or leave it out");
        }
    }

    private void check(KeyPart part, Path at) {
        if (part instanceof Templated templated) {
            template(templated, at);
        } else {
            columns.require(((KeyPart.Column) part).column(), at, faults).ifPresent(a -> plain(a, at));
        }
        columns.stored(part)
                .filter(k -> k.source().getBytes(StandardCharsets.UTF_8).length > MAX_KEY_NAME_BYTES)
                .ifPresent(k -> faults.add(at, "the stored name of a key has at most 255 bytes"));
    }

    private void plain(Attribute column, Path at) {
        if (!column.type().stored().canBeKey()) {
            faults.add(
                    at,
                    "%s is %s, which DynamoDB stores as %s; a key is stored as S, N or B"
                            .formatted(
                                    Words.shown(column.name()),
                                    column.type().name().word(),
                                    column.type().stored()));
        }
    }

    private void template(Templated key, Path at) {
        for (KeyTemplate.Part part : key.template().parts()) {
            if (part instanceof KeyTemplate.Column column) {
                columns.require(column.name(), at.key("template"), faults)
                        .flatMap(a -> problem(a, column))
                        .ifPresent(p -> faults.add(at.key("template"), p));
            }
        }
        resource.attributes().stream()
                .filter(a -> a.source().equals(key.source()))
                .forEach(a -> faults.add(
                        at.key("source"),
                        "%s is the stored attribute of the column %s; a composed key needs one of its own"
                                .formatted(Words.shown(key.source()), Words.shown(a.name()))));
        String other = templates.putIfAbsent(key.source(), key.template().text());
        if (other != null && !other.equals(key.template().text())) {
            faults.add(
                    at.key("template"),
                    "%s is already composed as %s".formatted(Words.shown(key.source()), Words.shown(other)));
        }
    }

    private static Optional<String> problem(Attribute attribute, KeyTemplate.Column column) {
        StoredType stored = attribute.type().stored();
        if (stored != StoredType.S && stored != StoredType.N) {
            return Optional.of("%s is %s; a template takes columns stored as S or N"
                    .formatted(
                            Words.shown(column.name()), attribute.type().name().word()));
        }
        return column.width().isEmpty() || isWhole(attribute.type())
                ? Optional.empty()
                : Optional.of("%s is %s; only an integer, a bigint or a timestamp in epoch format has a width"
                        .formatted(
                                Words.shown(column.name()),
                                attribute.type().name().word()));
    }

    private static boolean isWhole(AttributeType type) {
        return switch (type.name()) {
            case INTEGER, BIGINT -> true;
            case TIMESTAMP -> type.stored() == StoredType.N;
            default -> false;
        };
    }
}
