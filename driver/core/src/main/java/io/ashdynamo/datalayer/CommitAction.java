package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.plan.ValueOrder;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The one action by which a commit writes or checks an item, under the condition that the item is as it was read. */
record CommitAction(UnitItem item) {

    TransactWriteItem part() {
        Placeholders placeholders = new Placeholders();
        String condition = condition(placeholders);
        boolean isThere = !item.read().isEmpty();
        boolean stays = !item.wanted().isEmpty();
        if (!item.written() || item.isUnchanged()) {
            return check(condition, placeholders);
        }
        if (!stays) {
            return call(ItemCall.Kind.DELETE, Optional.empty(), condition, placeholders)
                    .transacted();
        }
        if (!isThere || item.whole()) {
            return ItemCall.put(item.resource().table(), item.wanted(), Optional.of(condition), placeholders)
                    .transacted();
        }
        return call(ItemCall.Kind.UPDATE, Optional.of(changes(placeholders)), condition, placeholders)
                .transacted();
    }

    private TransactWriteItem check(String condition, Placeholders placeholders) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(item.resource().table())
                        .key(item.key().toSdk())
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.namesOrNull())
                        .expressionAttributeValues(placeholders.valuesOrNull()))
                .build();
    }

    private ItemCall call(ItemCall.Kind kind, Optional<String> update, String condition, Placeholders placeholders) {
        return new ItemCall(
                kind, item.resource().table(), item.key().values(), update, Optional.of(condition), placeholders, true);
    }

    /** Whether DynamoDB takes its expressions. */
    boolean fits() {
        Placeholders placeholders = new Placeholders();
        return ReadExpressions.fits(condition(placeholders))
                && (item.whole() || item.wanted().isEmpty() || ReadExpressions.fits(changes(placeholders)));
    }

    /**
     * All that was read is still so, and what was not there is still not there. The version alone does not say that: an
     * item that was replaced, or deleted and made anew, begins with the same one. It does where the item has more
     * attributes than an expression.
     */
    private String condition(Placeholders placeholders) {
        if (item.read().isEmpty()) {
            return WriteCondition.absent(item.resource(), placeholders);
        }
        String all = unchanged(attributes(), new Placeholders());
        Optional<TypedColumn> lock = BoundUpdate.lock(item.resource());
        return ReadExpressions.fits(all) || lock.isEmpty()
                ? unchanged(attributes(), placeholders)
                : unchanged(Set.of(lock.get().source()), placeholders);
    }

    private String unchanged(Set<String> attributes, Placeholders placeholders) {
        return WriteCondition.unchanged(item.resource(), item.read(), attributes, placeholders);
    }

    /** Those that were read, and those that the item does not have. */
    private Set<String> attributes() {
        Set<String> attributes = new TreeSet<>(item.read().keySet());
        item.resource().attributes().stream().map(Attribute::source).forEach(attributes::add);
        attributes.addAll(item.looked());
        attributes.removeAll(item.key().values().keySet());
        return attributes;
    }

    /** Only what differs: what others may have added stays. */
    private String changes(Placeholders placeholders) {
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        for (Map.Entry<String, DynamoValue> one : new TreeMap<>(item.wanted()).entrySet()) {
            DynamoValue before = item.read().get(one.getKey());
            if (before == null || !ValueOrder.areEqual(before, one.getValue())) {
                sets.add(placeholders.name(one.getKey()) + " = " + placeholders.value(one.getValue()));
            }
        }
        for (String name : new TreeSet<>(item.read().keySet())) {
            if (!item.wanted().containsKey(name)) {
                removes.add(placeholders.name(name));
            }
        }
        return Stream.of(clause("SET ", sets), clause("REMOVE ", removes))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String clause(String verb, List<String> actions) {
        return actions.isEmpty() ? "" : verb + String.join(", ", actions);
    }
}
