package io.ashdynamo.mapping;

import io.ashdynamo.mapping.KeyPart.Templated;
import io.ashdynamo.mapping.Multitenancy.Strategy;
import java.util.List;

/** Checks that the items of the resources of one table can be told apart, so that none reads or writes another's. */
record ApartCheck(Faults faults) {

    /** Each is compared with each. */
    private static final int MAX_RESOURCES = 1000;

    void check(List<Draft> table) {
        for (int i = 1; i < Math.min(table.size(), MAX_RESOURCES); i++) {
            check(table.get(i), table.subList(0, i));
        }
        if (table.size() > MAX_RESOURCES) {
            faults.add(
                    table.get(MAX_RESOURCES).path().key("table"),
                    "at most %d resources can share a table".formatted(MAX_RESOURCES));
        }
    }

    private void check(Draft draft, List<Draft> before) {
        before.stream()
                .map(Draft::resource)
                .filter(other ->
                        isReadable(draft.resource()) && isReadable(other) && !areApart(draft.resource(), other))
                .findFirst()
                .ifPresent(other -> faults.add(
                        draft.path(),
                        ("its items cannot be told from those of the resource %s, which are in the table %s too; give both"
                                        + " a discriminator with one source and different values, or key templates that"
                                        + " begin with different fixed texts")
                                .formatted(Words.shown(other.name()), Words.shown(other.table()))));
    }

    /** Whether its keys are known; what is wrong with others was said. */
    private static boolean isReadable(Resource resource) {
        return resource.key().parts().stream().noneMatch(KeySpec.UNKNOWN::equals);
    }

    private static boolean areApart(Resource one, Resource other) {
        boolean marked = one.marks().stream().anyMatch(mark -> other.marks().stream()
                .anyMatch(m -> m.source().equals(mark.source()) && !m.value().equals(mark.value())));
        return marked
                || (haveSamePrefix(one, other)
                        && areApart(one.key().partition(), other.key().partition()))
                || (one.key().sort().isPresent()
                        && other.key().sort().isPresent()
                        && areApart(one.key().sort().get(), other.key().sort().get()));
    }

    /** Whether the same tenant's name, or none, stands before both partition keys. */
    private static boolean haveSamePrefix(Resource one, Resource other) {
        return one.multitenancy().equals(other.multitenancy()) || !(hasPrefix(one) || hasPrefix(other));
    }

    private static boolean hasPrefix(Resource resource) {
        return resource.multitenancy()
                .filter(tenants -> tenants.strategy() == Strategy.PARTITION_KEY)
                .isPresent();
    }

    /** Whether no text is of both keys. */
    private static boolean areApart(KeyPart one, KeyPart other) {
        if (!(one instanceof Templated a && other instanceof Templated b)) {
            return false;
        }
        String first = a.template().prefix();
        String second = b.template().prefix();
        boolean fixed = a.columns().isEmpty();
        boolean otherFixed = b.columns().isEmpty();
        if (fixed && otherFixed) {
            return !first.equals(second);
        }
        return (fixed || !second.startsWith(first)) && (otherFixed || !first.startsWith(second));
    }
}
