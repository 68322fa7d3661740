package io.ashdynamo.plan;

import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;

/**
 * The wanted order, and what of it a partition's sort key gives.
 *
 * @param order the wanted order; empty: any
 * @param match tells the columns that have one value in all items
 */
record SortOrder(List<SortKey> order, PrimaryKeyMatch match) {

    /**
     * Whether each partition of this source has the wanted order: true ascending, false descending. The partition key says
     * nothing within its partition, and nothing is said by what follows a sort key that no two items share.
     */
    Optional<Boolean> direction(PathSource source) {
        List<SortKey> open = order.stream()
                .filter(key -> !source.partition().equals(Optional.of(key.column())) && !isConstant(key.column()))
                .toList();
        if (open.isEmpty()) {
            return Optional.of(true);
        }
        SortKey first = open.get(0);
        boolean whole = open.size() == 1 || source.index().isEmpty();
        return whole && source.sort().equals(Optional.of(first.column()))
                ? Optional.of(first.ascending())
                : Optional.empty();
    }

    private boolean isConstant(TypedColumn column) {
        return match.pins(column) && match.pinned().get(column).size() == 1;
    }

    /** How the order comes about. */
    ReadPath.Arrangement arrangement(boolean given) {
        if (order.isEmpty()) {
            return ReadPath.Arrangement.ANY;
        }
        return given ? ReadPath.Arrangement.BY_SORT_KEY : ReadPath.Arrangement.SORTED;
    }
}
