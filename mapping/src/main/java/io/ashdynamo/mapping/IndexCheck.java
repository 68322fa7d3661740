package io.ashdynamo.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the indexes of a resource, their keys apart. */
final class IndexCheck {

    private final Resource resource;
    private final Columns columns;
    private final Path path;
    private final Faults faults;
    private final Set<String> names = new HashSet<>();

    IndexCheck(Draft draft, Faults faults) {
        this.resource = draft.resource();
        this.columns = draft.columns();
        this.path = draft.path();
        this.faults = faults;
    }

    void check() {
        resource.globalSecondaryIndexes()
                .forEach(i -> index(i, path.key("global_secondary_indexes").key(i.name())));
        resource.localSecondaryIndexes().forEach(i -> {
            Path at = path.key("local_secondary_indexes").key(i.name());
            index(i, at);
            if (resource.key().sort().isEmpty()) {
                faults.add(at, "only a table with a sort key can have a local index; make it a global one");
            }
        });
    }

    private void index(SecondaryIndex index, Path at) {
        TableCheck.nameProblem(index.name()).ifPresent(p -> faults.add(at, p));
        if (!names.add(index.name())) {
            faults.add(at, "there is another index of this name");
        }
        Path list = at.key("projection");
        boolean includes = index.projection().kind() == Projection.Kind.INCLUDE;
        List<String> included = index.projection().columns();
        if (includes && included.isEmpty()) {
            faults.add(list, "the list is empty; write keys_only");
        } else if (!includes && !included.isEmpty()) {
            faults.add(list, "only a projection of kind INCLUDE has columns");
        }
        Set<String> seen = new HashSet<>();
        for (String column : included) {
            columns.require(column, list.item(column), faults);
            if (!seen.add(column)) {
                faults.add(list.item(column), "listed twice");
            }
        }
    }
}
