package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks a value against its column's constraints. */
final class ConstraintCheck {

    private ConstraintCheck() {}

    static void check(TypedColumn column, DynamoValue value) throws SQLException {
        Constraints constraints = column.attribute().constraints();
        if (!constraints.equals(Constraints.NONE)) {
            checkOneOf(column, constraints.oneOf(), value);
            checkBounds(column, constraints, value);
            checkLength(column, constraints, column.plain(value));
            checkMatch(column, constraints, column.plain(value));
        }
    }

    private static void checkOneOf(TypedColumn column, List<Object> allowed, DynamoValue value) throws SQLException {
        for (Object one : allowed) {
            if (column.encode(one, ZoneOffset.UTC).equals(value)) {
                return;
            }
        }
        if (!allowed.isEmpty()) {
            throw violated(column, value, "is not one of " + allowed);
        }
    }

    private static void checkBounds(TypedColumn column, Constraints constraints, DynamoValue value)
            throws SQLException {
        if (constraints.min().isPresent()
                && compare(column, value, constraints.min().get()) < 0) {
            throw violated(column, value, "is less than " + constraints.min().get());
        }
        if (constraints.max().isPresent()
                && compare(column, value, constraints.max().get()) > 0) {
            throw violated(column, value, "is greater than " + constraints.max().get());
        }
    }

    /** Both are of the column's one canonical class, which numbers, dates and times can compare. */
    @SuppressWarnings("unchecked")
    private static int compare(TypedColumn column, DynamoValue value, Object bound) throws SQLException {
        Object limit = column.decode(column.encode(bound, ZoneOffset.UTC));
        return ((Comparable<Object>) column.decode(value)).compareTo(limit);
    }

    private static void checkLength(TypedColumn column, Constraints constraints, DynamoValue value)
            throws SQLException {
        OptionalInt length = length(value);
        if (length.isEmpty()) {
            return;
        }
        if (constraints.minLength().isPresent()
                && length.getAsInt() < constraints.minLength().getAsInt()) {
            throw violated(
                    column,
                    value,
                    "has the length " + length.getAsInt() + ", less than "
                            + constraints.minLength().getAsInt());
        }
        if (constraints.maxLength().isPresent()
                && length.getAsInt() > constraints.maxLength().getAsInt()) {
            throw violated(
                    column,
                    value,
                    "has the length " + length.getAsInt() + ", more than "
                            + constraints.maxLength().getAsInt());
        }
    }

    private static OptionalInt length(DynamoValue value) {
        return switch (value.type()) {
            case S -> {
                String text = ((DynamoValue.S) value).value();
                yield OptionalInt.of(text.codePointCount(0, text.length()));
            }
            case B -> OptionalInt.of(((DynamoValue.B) value).bytes().length);
            case SS -> OptionalInt.of(((DynamoValue.Ss) value).values().size());
            case NS -> OptionalInt.of(((DynamoValue.Ns) value).values().size());
            case BS -> OptionalInt.of(((DynamoValue.Bs) value).values().size());
            case L -> OptionalInt.of(((DynamoValue.L) value).values().size());
            case N, BOOL, NULL, M, ANY -> OptionalInt.empty();
        };
    }

    private static void checkMatch(TypedColumn column, Constraints constraints, DynamoValue value) throws SQLException {
        Optional<String> pattern = constraints
                .match()
                .filter(p -> value instanceof DynamoValue.S s
                        && !p.matcher(s.value()).find())
                .map(Object::toString);
        if (pattern.isPresent()) {
            throw violated(column, value, "does not match /" + pattern.get() + "/");
        }
    }

    private static SQLException violated(TypedColumn column, DynamoValue value, String how) {
        return Errors.constraint(column + ": " + column.show(value) + " " + how);
    }
}
