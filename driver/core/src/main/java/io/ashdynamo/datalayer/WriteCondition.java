package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The condition of a write of an item that must be there. */
final class WriteCondition {

    private WriteCondition() {}

    static String exists(Resource resource, Placeholders placeholders) {
        return "attribute_exists(" + keyName(resource, placeholders) + ")";
    }

    static String absent(Resource resource, Placeholders placeholders) {
        return "attribute_not_exists(" + keyName(resource, placeholders) + ")";
    }

    /** There is no item, or one of the resource's; empty if the key tells. */
    static Optional<String> replaceable(Resource resource, Placeholders placeholders) {
        if (resource.marks().isEmpty()) {
            return Optional.empty();
        }
        List<String> marks = new ArrayList<>();
        String absent = absent(resource, placeholders);
        Marks.values(resource).forEach((mark, value) -> marks.add(equal(mark, value, placeholders)));
        return Optional.of(absent + " OR " + String.join(" AND ", marks));
    }

    static String equal(TypedColumn column, DynamoValue value, Placeholders placeholders) {
        return placeholders.path(column) + " = " + placeholders.value(value, column);
    }

    private static String keyName(Resource resource, Placeholders placeholders) {
        return placeholders.name(KeyColumns.of(resource).get(0).source());
    }

    /** The item exists and the WHERE is true; empty if DynamoDB cannot check all of that while it writes. */
    static Optional<String> of(Resource resource, Filter where, Placeholders placeholders) {
        String exists = exists(resource, placeholders);
        FilterExpression.Rendered rendered = new FilterExpression(placeholders, Set.of()).render(where);
        if (!rendered.exact()) {
            return Optional.empty();
        }
        String text = rendered.text().map(rest -> exists + " AND " + rest).orElse(exists);
        return ReadExpressions.fits(text) ? Optional.of(text) : Optional.empty();
    }

    /** The item exists and has what was read of it in these attributes. */
    static String unchanged(
            Resource resource, Map<String, DynamoValue> item, Set<String> attributes, Placeholders placeholders) {
        List<String> terms = new ArrayList<>();
        terms.add(exists(resource, placeholders));
        for (String attribute : attributes) {
            String name = placeholders.name(attribute);
            DynamoValue value = item.get(attribute);
            if (value == null) {
                terms.add("attribute_not_exists(" + name + ")");
            } else if (value instanceof DynamoValue.Null) {
                terms.add(new Guards(placeholders).typed(name, StoredType.NULL));
            } else {
                terms.add(name + " = " + placeholders.value(value));
            }
        }
        return String.join(" AND ", terms);
    }
}
