package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.ValueOrder;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changes make of an item that was read; null for NULL. All of them see the item as it was, but for composed keys,
 * which come last.
 */
final class NewValues implements BoundChange.Visitor<DynamoValue, SQLException> {

    private final Map<String, DynamoValue> item;
    private final RowRules rules;
    private final Map<TypedColumn, DynamoValue> values = new LinkedHashMap<>();

    NewValues(Map<String, DynamoValue> item, RowRules rules) {
        this.item = item;
        this.rules = rules;
    }

    /**
     * The new value of each column.
     *
     * @throws SQLException 22018, 22003, 23502 or 23514 if the item cannot be changed so
     */
    Map<TypedColumn, DynamoValue> of(List<BoundChange> changes) throws SQLException {
        for (BoundChange change : changes) {
            TypedColumn column = change.column();
            DynamoValue value = change.accept(this);
            TypedColumn shown = column.withValueOf(change.reads());
            if (value != null) {
                shown.decode(value);
            }
            rules.check(shown, value);
            DynamoValue document = item.get(column.source());
            // What no change looks at was maybe not read, and may be there.
            boolean isUnread = column.path().isWhole() && change.reads().noneMatch(column::equals);
            if (value != null || isUnread || (document != null && column.path().in(document) != null)) {
                DocumentPlaces.checkParents(column, document);
                values.put(column, value);
            }
        }
        return values;
    }

    @Override
    public DynamoValue put(BoundChange.Put put) {
        return put.value();
    }

    @Override
    public DynamoValue copied(BoundChange.Copied copied) {
        DynamoValue value = stored(copied.from());
        return value == null
                ? copied.otherwise().orElse(null)
                : copied.column().prefixed(copied.from().plain(value));
    }

    @Override
    public DynamoValue added(BoundChange.Added added) throws SQLException {
        DynamoValue stored = stored(added.from());
        if (stored == null && added.otherwise().isEmpty()) {
            return null;
        }
        BigDecimal base = stored == null ? added.otherwise().get() : number(added.from(), stored);
        return added.column().withValueOf(added.reads()).encode(base.add(added.amount()), ZoneOffset.UTC);
    }

    private static BigDecimal number(TypedColumn column, DynamoValue stored) throws SQLException {
        if (stored instanceof DynamoValue.N number) {
            return new BigDecimal(number.digits());
        }
        throw wrongType(column, stored, "a number is needed to add to");
    }

    @Override
    public DynamoValue appended(BoundChange.Appended appended) throws SQLException {
        List<DynamoValue> all = new ArrayList<>();
        for (BoundChange.Side side : List.of(appended.first(), appended.second())) {
            Optional<DynamoValue> list = side.from().map(this::stored).or(side::value);
            if (list.isEmpty()) {
                return null;
            }
            if (!(list.get() instanceof DynamoValue.L elements)) {
                throw wrongType(side.from().orElse(appended.column()), list.get(), "a list is needed to append to");
            }
            all.addAll(elements.values());
        }
        return new DynamoValue.L(all);
    }

    @Override
    public DynamoValue elements(BoundChange.Elements elements) throws SQLException {
        DynamoValue stored = stored(elements.column());
        if (stored == null) {
            return elements.removal() ? null : elements.elements();
        }
        if (stored.type() != elements.elements().type()) {
            throw wrongType(
                    elements.column(),
                    stored,
                    "a set of type " + elements.elements().type() + " is needed");
        }
        return ElementSets.changed(stored, elements.elements(), elements.removal())
                .orElse(null);
    }

    @Override
    public DynamoValue version(BoundChange.Version version) throws SQLException {
        DynamoValue stored = stored(version.column());
        BigDecimal old = stored == null ? BigDecimal.ZERO : number(version.column(), stored);
        return version.column().encode(old.add(BigDecimal.ONE), ZoneOffset.UTC);
    }

    @Override
    public DynamoValue composed(BoundChange.Composed composed) throws SQLException {
        return composed.column()
                .composition()
                .orElseThrow()
                .text(column -> values.containsKey(column) ? values.get(column) : stored(column))
                .map(DynamoValue.S::new)
                .orElse(null);
    }

    private static SQLException wrongType(TypedColumn column, DynamoValue stored, String needed) {
        return Errors.badValue(column + ": " + column.show(stored) + " is stored as " + stored.type() + "; " + needed);
    }

    /** What is stored and not NULL. */
    private DynamoValue stored(TypedColumn column) {
        return stored(item, column);
    }

    /** What an item has in a column; null for NULL. */
    static DynamoValue stored(Map<String, DynamoValue> item, TypedColumn column) {
        DynamoValue document = item.get(column.source());
        DynamoValue value = document == null ? null : column.path().in(document);
        return value instanceof DynamoValue.Null ? null : value;
    }

    /** Whether an item has these values. */
    static boolean hasAll(Map<String, DynamoValue> item, Map<TypedColumn, DynamoValue> values) {
        return values.entrySet().stream().allMatch(entry -> {
            DynamoValue stored = stored(item, entry.getKey());
            DynamoValue value = entry.getValue() instanceof DynamoValue.Null ? null : entry.getValue();
            return (stored == null || value == null) ? stored == value : ValueOrder.areEqual(stored, value);
        });
    }
}
