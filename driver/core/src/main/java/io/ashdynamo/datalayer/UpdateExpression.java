package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes as DynamoDB's update expression, and the conditions under which it is right. Only for a {@link NativeForm}. */
final class UpdateExpression implements BoundChange.Visitor<Void, RuntimeException> {

    private static final DynamoValue ZERO = new DynamoValue.N("0");
    private static final DynamoValue ONE = new DynamoValue.N("1");

    private final Placeholders placeholders;
    private final Guards guards;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> deletes = new ArrayList<>();

    UpdateExpression(Placeholders placeholders, Guards guards) {
        this.placeholders = placeholders;
        this.guards = guards;
    }

    void addAll(List<BoundChange> changes) {
        for (BoundChange change : changes) {
            change.accept(this);
            guards.parents(change.column());
        }
    }

    /** The whole expression; empty if it changes nothing. */
    Optional<String> text() {
        List<String> clauses = new ArrayList<>();
        clause("SET ", sets, clauses);
        clause("REMOVE ", removes, clauses);
        clause("ADD ", adds, clauses);
        clause("DELETE ", deletes, clauses);
        return clauses.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", clauses));
    }

    private static void clause(String verb, List<String> actions, List<String> clauses) {
        if (!actions.isEmpty()) {
            clauses.add(verb + String.join(", ", actions));
        }
    }

    /** Sets a column to an expression. */
    void set(TypedColumn column, String expression) {
        sets.add(name(column) + " = " + expression);
    }

    @Override
    public Void put(BoundChange.Put put) {
        if (put.value() == null) {
            removes.add(name(put.column()));
        } else {
            String name = name(put.column());
            sets.add(name + " = " + placeholders.value(put.value(), put.column()));
        }
        return null;
    }

    @Override
    public Void copied(BoundChange.Copied copied) {
        String from = name(copied.from());
        if (copied.otherwise().isEmpty()) {
            guards.add(guards.present(copied.from()));
            set(copied.column(), from);
        } else {
            guards.add(Guards.orMissing(from, guards.present(copied.from())));
            set(
                    copied.column(),
                    orElse(from, placeholders.value(copied.otherwise().get(), copied.column())));
        }
        return null;
    }

    @Override
    public Void added(BoundChange.Added added) {
        String from = name(added.from());
        String within = guards.within(added);
        guards.add(added.otherwise().isPresent() ? Guards.orMissing(from, within) : within);
        String base = added.otherwise()
                .map(otherwise -> orElse(from, guards.number(otherwise, added)))
                .orElse(from);
        boolean minus = added.amount().signum() < 0;
        set(
                added.column(),
                base + (minus ? " - " : " + ") + guards.number(added.amount().abs(), added));
        return null;
    }

    @Override
    public Void appended(BoundChange.Appended appended) {
        String first = side(appended.first(), appended.column());
        String second = side(appended.second(), appended.column());
        set(appended.column(), "list_append(" + first + ", " + second + ")");
        return null;
    }

    private String side(BoundChange.Side side, TypedColumn column) {
        if (side.from().isEmpty()) {
            return placeholders.value(side.value().orElseThrow(), column);
        }
        String from = name(side.from().get());
        String isList = guards.typed(from, StoredType.L);
        guards.add(side.value().isPresent() ? Guards.orMissing(from, isList) : isList);
        return side.value()
                .map(value -> orElse(from, placeholders.value(value, column)))
                .orElse(from);
    }

    @Override
    public Void elements(BoundChange.Elements elements) {
        String name = name(elements.column());
        guards.add(Guards.orMissing(name, guards.typed(name, elements.elements().type())));
        (elements.removal() ? deletes : adds)
                .add(name + " " + placeholders.value(elements.elements(), elements.column()));
        return null;
    }

    @Override
    public Void composed(BoundChange.Composed composed) {
        throw new IllegalStateException(composed.column() + " is composed of what the item has, and set to that");
    }

    @Override
    public Void version(BoundChange.Version version) {
        String name = name(version.column());
        sets.add(name + " = " + orElse(name, placeholders.value(ZERO)) + " + " + placeholders.value(ONE));
        return null;
    }

    static String orElse(String name, String value) {
        return "if_not_exists(" + name + ", " + value + ")";
    }

    private String name(TypedColumn column) {
        return placeholders.path(column);
    }
}
