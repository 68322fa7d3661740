package io.ashdynamo.plan;

import io.ashdynamo.type.Composition;
import io.ashdynamo.type.Composition.Place;
import io.ashdynamo.type.TypedColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
        Set<TypedColumn> constant =
                new HashSet<>(source.partition().map(KeyColumns::named).orElse(List.of()));
        List<SortKey> open = order.stream()
                .filter(key -> !constant.contains(key.column()) && !match.isConstant(key.column()))
                .toList();
        if (open.isEmpty()) {
            return Optional.of(true);
        }
        List<Place> places = source.sort().map(SortOrder::places).orElse(List.of()).stream()
                .filter(place -> !constant.contains(place.column()) && !match.isConstant(place.column()))
                .toList();
        boolean more = open.size() > places.size();
        if (places.isEmpty() || (more && source.index().isPresent())) {
            return Optional.empty();
        }
        boolean ascending = open.get(0).ascending();
        for (int i = 0; i < Math.min(open.size(), places.size()); i++) {
            boolean given = places.get(i).column().equals(open.get(i).column())
                    && places.get(i).isOrdered()
                    && open.get(i).ascending() == ascending;
            if (!given) {
                return Optional.empty();
            }
        }
        return Optional.of(ascending);
    }

    /** A plain sort key is in its own order, of whatever type it is. */
    private static List<Place> places(TypedColumn sort) {
        return sort.composition()
                .map(Composition::places)
                .orElseGet(() -> List.of(new Place(sort, OptionalInt.of(1), "")));
    }

    /** How the order comes about. */
    ReadPath.Arrangement arrangement(boolean given) {
        if (order.isEmpty()) {
            return ReadPath.Arrangement.ANY;
        }
        return given ? ReadPath.Arrangement.BY_SORT_KEY : ReadPath.Arrangement.SORTED;
    }
}
