package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sets with elements put in or taken out, as DynamoDB's ADD and DELETE do it. */
final class ElementSets {

    private ElementSets() {}

    /** A set after a change by another of its type; empty if nothing is left in it. */
    static Optional<DynamoValue> changed(DynamoValue set, DynamoValue elements, boolean removal) {
        return switch (set.type()) {
            case SS ->
                changed(((DynamoValue.Ss) set).values(), ((DynamoValue.Ss) elements).values(), text -> text, removal)
                        .map(DynamoValue.Ss::new);
            case NS ->
                changed(
                                ((DynamoValue.Ns) set).values(),
                                ((DynamoValue.Ns) elements).values(),
                                number -> new BigDecimal(number).stripTrailingZeros(),
                                removal)
                        .map(DynamoValue.Ns::new);
            case BS ->
                changed(((DynamoValue.Bs) set).values(), ((DynamoValue.Bs) elements).values(), bytes -> bytes, removal)
                        .map(DynamoValue.Bs::new);
            case S, N, B, BOOL, NULL, L, M, ANY -> throw new IllegalArgumentException(set.type() + " is no set");
        };
    }

    /** Elements with equal identity are one. */
    private static <T> Optional<List<T>> changed(
            List<T> set, List<T> elements, Function<T, Object> identity, boolean removal) {
        Map<Object, T> all = new LinkedHashMap<>();
        set.forEach(element -> all.put(identity.apply(element), element));
        for (T element : elements) {
            if (removal) {
                all.remove(identity.apply(element));
            } else {
                all.putIfAbsent(identity.apply(element), element);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all.values()));
    }
}
