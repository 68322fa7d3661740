package io.ashdynamo.plan;

import io.ashdynamo.mapping.Discriminator;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Position;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells a resource's items from the others of its table: what its composed keys begin with, and its marks. */
public final class Marks {

    private static final Position NO_TEXT = new Position(1, 1);

    private Marks() {}

    /** That an item is one of the resource's. */
    static Condition of(Resource resource) {
        return Condition.and(ofKey(resource), ofAttributes(resource));
    }

    /** That a key is of one of the resource's items. */
    public static Condition ofKey(Resource resource) {
        return Condition.all(KeyColumns.of(resource).stream()
                .flatMap(key -> beginning(key).stream())
                .toList());
    }

    /** What every value of a key begins with. */
    private static Optional<Condition> beginning(TypedColumn key) {
        boolean composed = key.composition()
                .filter(composition -> !composition.prefix().isEmpty())
                .isPresent();
        if (composed) {
            return Optional.of(new Condition.Composed(key, List.of(), List.of()));
        }
        // With the column's own prefix before it, the empty text is that prefix.
        return key.attribute().prefix().isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Call(
                        Predicate.Function.BEGINS_WITH, key, Optional.of(new Operand.Literal("", NO_TEXT)), false));
    }

    /** Whether a term says what one of these keys is composed of, or no more than what its values begin with. */
    static boolean isOfKey(List<TypedColumn> keys, Condition term) {
        return keys.stream()
                .anyMatch(key -> beginning(key).filter(term::equals).isPresent()
                        || (term instanceof Condition.Composed composed && key.equals(composed.column())));
    }

    /** Whether a term says no more than that an item's partition key is one of the tenant's. */
    static boolean isOfPartition(Resource resource, Condition term) {
        TypedColumn partition = KeyColumns.of(resource).get(0);
        return partition.composition().isEmpty() && isOfKey(List.of(partition), term);
    }

    /** Whether a filter says no more than that an item's partition key is one of the tenant's. */
    public static boolean isOfPartition(Resource resource, Filter filter) {
        TypedColumn partition = KeyColumns.of(resource).get(0);
        return !partition.attribute().prefix().isEmpty()
                && filter.equals(new Filter.Call(
                        Predicate.Function.BEGINS_WITH,
                        partition,
                        Optional.of(partition.prefixed(new DynamoValue.S(""))),
                        false));
    }

    /** What must be looked at in an item whose key is known. */
    public static Condition ofAttributes(Resource resource) {
        return Condition.all(resource.marks().stream()
                .<Condition>map(mark -> new Condition.Compare(
                        column(resource, mark), Comparator.EQUAL, new Operand.Literal(mark.value(), NO_TEXT)))
                .toList());
    }

    /** The marks with what the resource's items have there. */
    public static Map<TypedColumn, DynamoValue> values(Resource resource) {
        Map<TypedColumn, DynamoValue> values = new LinkedHashMap<>();
        resource.marks().forEach(mark -> values.put(column(resource, mark), new DynamoValue.S(mark.value())));
        return values;
    }

    /** A declared column may show a mark. */
    private static TypedColumn column(Resource resource, Discriminator mark) {
        return new TypedColumn(
                resource.name(),
                resource.attributes().stream()
                        .filter(attribute -> attribute.source().equals(mark.source()))
                        .findFirst()
                        .orElseGet(() -> KeyColumns.hidden(mark.source(), false, false)));
    }
}
