package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.plan.ValueOrder;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * INSERT … ON CONFLICT DO UPDATE as one UpdateItem: of an item that is absent it makes the new row, of one that is there
 * only the changes. DynamoDB cannot ask in an expression whether there is an item, but {@code if_not_exists(c, v)} is
 * {@code v} for one that is absent. For one that is there without {@code c} that would be wrong, so the condition excludes
 * it.
 */
final class UpsertExpression {

    /** DynamoDB's numbers have this many digits. */
    private static final int MAX_DIGITS = 38;

    private final NewItem row;
    private final Placeholders placeholders = new Placeholders();
    private final Guards always = new Guards(placeholders);
    private final Guards ofPresent = new Guards(placeholders);
    private final UpdateExpression expression = new UpdateExpression(placeholders, always);

    private UpsertExpression(NewItem row) {
        this.row = row;
    }

    /** The call; empty if none does exactly this. */
    static Optional<ItemCall> of(NewItem row, BoundUpdate update) {
        Set<TypedColumn> changed = new HashSet<>();
        for (BoundChange change : update.changes()) {
            changed.add(change.column());
            boolean same = NativeForm.has(List.of(change)) && change.accept(new Same(row.values()));
            if (!same) {
                return Optional.empty();
            }
        }
        return Optional.of(new UpsertExpression(row).call(update, changed));
    }

    private ItemCall call(BoundUpdate update, Set<TypedColumn> changed) {
        for (BoundChange change : update.changes()) {
            change.accept(new Render());
        }
        List<TypedColumn> key = KeyColumns.of(row.resource());
        Map<TypedColumn, DynamoValue> marks = Marks.values(row.resource());
        row.values().forEach((column, value) -> {
            if (value != null && !changed.contains(column) && !key.contains(column)) {
                String name = placeholders.path(column);
                ofPresent.add(
                        marks.containsKey(column)
                                ? WriteCondition.equal(column, value, placeholders)
                                : "attribute_exists(" + name + ")");
                expression.set(column, UpdateExpression.orElse(name, placeholders.value(value, column)));
            }
        });
        List<String> terms = new ArrayList<>(always.all());
        if (!ofPresent.all().isEmpty()) {
            String absent = WriteCondition.absent(row.resource(), placeholders);
            terms.add("(" + absent + " OR " + String.join(" AND ", ofPresent.all()) + ")");
        }
        Optional<String> condition = terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
        return new ItemCall(
                ItemCall.Kind.UPDATE,
                row.resource().table(),
                row.key().values(),
                expression.text(),
                condition,
                placeholders,
                update.isRepeatable());
    }

    /** What the sum must begin with so that it gives the inserted value; empty if that has too many digits. */
    private static Optional<BigDecimal> start(DynamoValue inserted, BoundChange.Added added) {
        return inserted instanceof DynamoValue.N number
                ? Optional.of(new BigDecimal(number.digits()).subtract(added.amount()))
                        .filter(start -> start.stripTrailingZeros().precision() <= MAX_DIGITS)
                : Optional.empty();
    }

    /** Whether a change can also give the value that is inserted. */
    private record Same(Map<TypedColumn, DynamoValue> inserted)
            implements BoundChange.Visitor<Boolean, RuntimeException> {

        private boolean inserts(TypedColumn column, DynamoValue value) {
            DynamoValue own = inserted.get(column);
            return column.path().isWhole()
                    && ((own == null || value == null) ? own == value : ValueOrder.areEqual(own, value));
        }

        @Override
        public Boolean put(BoundChange.Put put) {
            return inserts(put.column(), put.value());
        }

        @Override
        public Boolean copied(BoundChange.Copied copied) {
            return copied.from().equals(copied.column())
                    && copied.otherwise().isPresent()
                    && inserts(copied.column(), copied.otherwise().get());
        }

        @Override
        public Boolean added(BoundChange.Added added) {
            return added.from().equals(added.column())
                    && added.column().path().isWhole()
                    && start(inserted.get(added.column()), added).isPresent();
        }

        @Override
        public Boolean appended(BoundChange.Appended appended) {
            return appended.first().from().filter(appended.column()::equals).isPresent()
                    && appended.second().from().isEmpty()
                    && inserts(appended.column(), appended.second().value().orElseThrow())
                    && appended.first()
                            .value()
                            .map(value -> ((DynamoValue.L) value).values().isEmpty())
                            .orElse(true);
        }

        @Override
        public Boolean elements(BoundChange.Elements elements) {
            return !elements.removal() && inserts(elements.column(), elements.elements());
        }

        @Override
        public Boolean composed(BoundChange.Composed composed) {
            return false;
        }

        @Override
        public Boolean version(BoundChange.Version version) {
            return true;
        }
    }

    /** Writes a change so that it also inserts. */
    private final class Render implements BoundChange.Visitor<Void, RuntimeException> {
        @Override
        public Void put(BoundChange.Put put) {
            return expression.put(put);
        }

        @Override
        public Void copied(BoundChange.Copied copied) {
            return expression.copied(copied);
        }

        @Override
        public Void added(BoundChange.Added added) {
            BigDecimal start = start(row.values().get(added.column()), added).orElseThrow();
            String name = placeholders.path(added.column());
            String within = always.within(added);
            if (added.otherwise().filter(base -> base.compareTo(start) == 0).isPresent()) {
                always.add(Guards.orMissing(name, within));
            } else {
                ofPresent.add(within);
            }
            expression.set(
                    added.column(),
                    UpdateExpression.orElse(name, always.number(start, added)) + " + "
                            + always.number(added.amount(), added));
            return null;
        }

        @Override
        public Void appended(BoundChange.Appended appended) {
            String name = placeholders.path(appended.column());
            String isList = always.typed(name, StoredType.L);
            if (appended.first().value().isPresent()) {
                always.add(Guards.orMissing(name, isList));
            } else {
                ofPresent.add(isList);
            }
            String empty = placeholders.value(new DynamoValue.L(List.of()));
            String more = placeholders.value(appended.second().value().orElseThrow(), appended.column());
            expression.set(
                    appended.column(), "list_append(" + UpdateExpression.orElse(name, empty) + ", " + more + ")");
            return null;
        }

        @Override
        public Void elements(BoundChange.Elements elements) {
            return expression.elements(elements);
        }

        @Override
        public Void composed(BoundChange.Composed composed) {
            return expression.composed(composed);
        }

        @Override
        public Void version(BoundChange.Version version) {
            return expression.version(version);
        }
    }
}
