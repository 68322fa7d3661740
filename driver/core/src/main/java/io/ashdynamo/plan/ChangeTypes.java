package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Refuses changes by which DynamoDB would store, or try to store, what the column's type is not. */
final class ChangeTypes implements Change.Visitor<Void, SQLException> {

    private static final Set<TypeName> NUMBERS =
            Set.of(TypeName.INTEGER, TypeName.BIGINT, TypeName.DECIMAL, TypeName.DOUBLE);

    private static final Set<TypeName> SETS = Set.of(TypeName.STRING_SET, TypeName.NUMBER_SET, TypeName.BINARY_SET);

    @Override
    public Void set(Change.Set set) {
        return null;
    }

    @Override
    public Void byDefault(Change.ByDefault byDefault) {
        return null;
    }

    @Override
    public Void copy(Change.Copy copy) throws SQLException {
        checkHolds(copy.column(), copy.from());
        return null;
    }

    @Override
    public Void sum(Change.Sum sum) throws SQLException {
        checkNumber(sum.from());
        checkNumber(sum.column());
        checkHolds(sum.column(), sum.from());
        return null;
    }

    @Override
    public Void append(Change.Append append) throws SQLException {
        checkList(append.column());
        checkList(append.first());
        checkList(append.second());
        return null;
    }

    @Override
    public Void elements(Change.Elements elements) throws SQLException {
        if (!SETS.contains(type(elements.column()).name())) {
            throw Errors.badValue(said(elements.column()) + "; set_add and set_remove are for columns of type"
                    + " string_set, number_set and binary_set");
        }
        return null;
    }

    private static void checkNumber(TypedColumn column) throws SQLException {
        TypeName name = type(column).name();
        if (!NUMBERS.contains(name) && !name.isDocument()) {
            throw Errors.badValue(
                    said(column) + "; + and - are for columns of type integer, bigint, decimal, double, json and any");
        }
    }

    private static void checkList(Change.Part part) throws SQLException {
        Optional<TypedColumn> from = part.from();
        if (from.isPresent()) {
            checkList(from.get());
        }
    }

    private static void checkList(TypedColumn column) throws SQLException {
        TypeName name = type(column).name();
        if (name != TypeName.LIST && !name.isDocument()) {
            throw Errors.badValue(said(column) + "; list_append is for columns of type list, json and any");
        }
    }

    private static void checkHolds(TypedColumn to, TypedColumn from) throws SQLException {
        if (!holds(type(to), type(from))) {
            throw Errors.badValue(said(from) + ", and " + said(to) + ", which does not hold all such values;"
                    + " read the value and write it as a parameter");
        }
    }

    /** Whether what one type stores is of the other too. What a document holds is known when it is written. */
    private static boolean holds(AttributeType to, AttributeType from) {
        return from.name().isDocument()
                || switch (to.name()) {
                    case ANY, JSON -> true;
                    case STRING -> from.stored() == to.stored();
                    case DECIMAL, DOUBLE -> NUMBERS.contains(from.name());
                    case BIGINT -> from.name() == TypeName.BIGINT || from.name() == TypeName.INTEGER;
                    case INTEGER -> from.name() == TypeName.INTEGER;
                    case UUID, BOOLEAN, BINARY, DATE, TIME, TIMESTAMP, STRING_SET, NUMBER_SET, BINARY_SET, LIST, MAP ->
                        to.equals(from);
                };
    }

    /** A column with its type. */
    static String said(TypedColumn column) {
        return column + " is " + type(column).name().word();
    }

    private static AttributeType type(TypedColumn column) {
        return column.attribute().type();
    }
}
