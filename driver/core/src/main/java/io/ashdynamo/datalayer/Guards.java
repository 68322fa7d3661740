package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Conditions under which an update's expression does exactly what SQL says. */
final class Guards {

    private final Placeholders placeholders;
    private final Set<String> conditions = new LinkedHashSet<>();

    Guards(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    void add(String condition) {
        conditions.add(condition);
    }

    List<String> all() {
        return List.copyOf(conditions);
    }

    /** The column is NULL by being missing, or this holds. */
    static String orMissing(String name, String condition) {
        return "(attribute_not_exists(" + name + ") OR " + condition + ")";
    }

    /** The column has a value of its declared type. */
    String present(TypedColumn column) {
        StoredType declared = column.attribute().type().stored();
        String name = placeholders.path(column);
        return declared == StoredType.ANY
                ? "attribute_exists(" + name + ") AND NOT " + typed(name, StoredType.NULL)
                : typed(name, declared);
    }

    String typed(String name, StoredType type) {
        return "attribute_type(" + name + ", " + placeholders.value(new DynamoValue.S(type.name())) + ")";
    }

    /** What is added to is a number, and the sum one that the column takes. */
    String within(BoundChange.Added added) {
        String name = placeholders.path(added.from());
        Bounds bounds = Bounds.of(added.column()).before(added.amount());
        if (bounds.least().isPresent() && bounds.most().isPresent()) {
            return name + " BETWEEN " + number(bounds.least().get(), added) + " AND "
                    + number(bounds.most().get(), added);
        }
        return bounds.least()
                .map(least -> name + " >= " + number(least, added))
                .or(() -> bounds.most().map(most -> name + " <= " + number(most, added)))
                .orElseGet(() -> typed(name, StoredType.N));
    }

    /** A number that says something of what is added. */
    String number(BigDecimal value, BoundChange.Added added) {
        return placeholders.value(digits(value), added.column().withValueOf(added.reads()));
    }

    static DynamoValue digits(BigDecimal value) {
        return new DynamoValue.N(value.toPlainString());
    }

    /** DynamoDB writes a place in a document only where all that it is in is there. */
    void parents(TypedColumn column) {
        List<Object> steps = column.path().steps();
        for (int depth = 0; depth < steps.size(); depth++) {
            String parent =
                    placeholders.path(column.source(), new DocumentPath(new ArrayList<>(steps.subList(0, depth))));
            add(typed(parent, steps.get(depth) instanceof String ? StoredType.M : StoredType.L));
        }
    }
}
