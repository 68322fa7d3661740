package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Columns.StoredKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the resources of one table together: what they say about keys and indexes must be true of one table.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">DynamoDB quotas</a>
 */
final class TableCheck {

    /** What the name of a table or index consists of. */
    static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

    private static final int MIN_NAME = 3;
    private static final int MAX_NAME = 255;
    private static final int MAX_GLOBAL = 20;
    private static final int MAX_LOCAL = 5;
    private static final int MAX_INCLUDED = 100;

    private final Faults faults;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Set<String> global = new HashSet<>();
    private final Set<String> local = new HashSet<>();
    private final Set<List<String>> included = new HashSet<>();

    private TableCheck(Faults faults) {
        this.faults = faults;
    }

    static void check(List<Draft> drafts, Faults faults) {
        Map<String, List<Draft>> byTable = new LinkedHashMap<>();
        drafts.forEach(d -> byTable.computeIfAbsent(d.resource().table(), t -> new ArrayList<>())
                .add(d));
        byTable.values().forEach(table -> {
            TableCheck check = new TableCheck(faults);
            table.forEach(check::resource);
            new ApartCheck(faults).check(table);
        });
    }

    static Optional<String> nameProblem(String name) {
        boolean fits = NAME.matcher(name).matches() && name.length() >= MIN_NAME && name.length() <= MAX_NAME;
        return fits
                ? Optional.empty()
                : Optional.of("%s is no DynamoDB name: 3 to 255 characters of a-z A-Z 0-9 _ . -"
                        .formatted(name.isEmpty() ? "an empty text" : Words.shown(name)));
    }

    /** Every key part of the resource's table and indexes. */
    static Stream<KeyPart> keyParts(Resource resource) {
        return Stream.concat(
                resource.key().parts().stream(),
                Stream.concat(resource.globalSecondaryIndexes().stream(), resource.localSecondaryIndexes().stream())
                        .flatMap(i -> i.key().parts().stream()));
    }

    private void resource(Draft draft) {
        Path path = draft.path();
        key(draft, "", draft.resource().key(), path);
        // Through another resource a tenant would see the items of all.
        claim(
                "multitenancy",
                draft.resource().multitenancy().map(TableCheck::told).orElse("none"),
                draft.resource(),
                path.key("multitenancy"));
        draft.resource()
                .timeToLive()
                .flatMap(draft.columns()::find)
                .ifPresent(a -> claim("time to live", a.source(), draft.resource(), path.key("time_to_live")));
        for (SecondaryIndex index : draft.resource().globalSecondaryIndexes()) {
            index(draft, index, path.key("global_secondary_indexes").key(index.name()), global, MAX_GLOBAL);
        }
        for (SecondaryIndex index : draft.resource().localSecondaryIndexes()) {
            index(draft, index, path.key("local_secondary_indexes").key(index.name()), local, MAX_LOCAL);
        }
    }

    private static String told(Multitenancy tenants) {
        return tenants.strategy().word() + " " + tenants.attribute().orElse(tenants.separator());
    }

    private void index(Draft draft, SecondaryIndex index, Path path, Set<String> names, int most) {
        if (names.add(index.name()) && names.size() == most + 1) {
            faults.add(
                    path, "a table has at most %d %s indexes".formatted(most, most == MAX_LOCAL ? "local" : "global"));
        }
        String of = "index " + index.name() + " ";
        claim(of + "scope", index.scope(), draft.resource(), path);
        claim(of + "projection", index.projection().kind(), draft.resource(), path.key("projection"));
        key(draft, of, index.key(), path);
        for (String column : index.projection().columns()) {
            Optional<Attribute> attribute = draft.columns().find(column);
            if (attribute.isPresent()
                    && included.add(List.of(index.name(), attribute.get().source()))
                    && included.size() == MAX_INCLUDED + 1) {
                faults.add(path.key("projection"), "the indexes of a table include at most 100 attributes in total");
            }
        }
    }

    private void key(Draft draft, String of, Key key, Path path) {
        draft.columns()
                .stored(key.partition())
                .ifPresent(k -> claim(of + "partition key", k, draft.resource(), path.key("partition_key")));
        Optional<StoredKey> sort = key.sort().flatMap(draft.columns()::stored);
        if (key.sort().isPresent() == sort.isPresent()) {
            claim(of + "sort key", sort.map(Objects::toString).orElse("none"), draft.resource(), path.key("sort_key"));
        }
    }

    private void claim(String what, Object value, Resource resource, Path path) {
        Claim first = claims.putIfAbsent(what, new Claim(value, resource.name()));
        if (first != null && !first.resource.equals(resource.name()) && !first.value.equals(value)) {
            faults.add(
                    path,
                    "the %s is %s here but %s in the resource %s; both are in the table %s"
                            .formatted(
                                    Words.shown(what),
                                    Words.shown(value.toString()),
                                    Words.shown(first.value.toString()),
                                    Words.shown(first.resource),
                                    Words.shown(resource.table())));
        }
    }

    /** What the first resource says about the table. */
    private record Claim(Object value, String resource) {}
}
