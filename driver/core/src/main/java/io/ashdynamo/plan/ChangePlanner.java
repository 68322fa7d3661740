package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.NewValue;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the columns of SET. */
final class ChangePlanner {

    private final Columns columns;
    private final Excluded excluded;

    ChangePlanner(Excluded excluded) {
        this.columns = excluded.columns();
        this.excluded = excluded;
    }

    List<Change> plan(List<Statement.Assignment> assignments) throws SQLException {
        List<Change> changes = new ArrayList<>();
        for (Statement.Assignment assignment : assignments) {
            TypedColumn target = columns.find(assignment.column()).withValueOf(excluded.given());
            changes.add(assignment.value().accept(new Planned(target)));
        }
        return changes;
    }

    /** What becomes of one column. */
    private final class Planned implements NewValue.Visitor<Change> {
        private final TypedColumn target;

        Planned(TypedColumn target) {
            this.target = target;
        }

        @Override
        public Change of(NewValue.Of of) {
            return new Change.Set(target, of.value());
        }

        @Override
        public Change byDefault(NewValue.ByDefault byDefault) {
            return new Change.ByDefault(target);
        }

        @Override
        public Change ofColumn(NewValue.OfColumn of) throws SQLException {
            return excluded.isNamed(of.column())
                    ? new Change.Set(target, excluded.value(of.column()))
                    : new Change.Copy(target, columns.find(of.column()), Optional.empty());
        }

        @Override
        public Change coalesce(NewValue.Coalesce coalesce) throws SQLException {
            Base base = base(coalesce);
            return new Change.Copy(target, base.from(), base.otherwise());
        }

        @Override
        public Change sum(NewValue.Sum sum) throws SQLException {
            Base base = base(sum.base());
            return new Change.Sum(target, base.from(), base.otherwise(), sum.minus(), operand(sum.amount()));
        }

        @Override
        public Change listAppend(NewValue.ListAppend append) throws SQLException {
            return new Change.Append(target, part(append.first()), part(append.second()));
        }

        @Override
        public Change setChange(NewValue.SetChange change) throws SQLException {
            String function = change.removal() ? "set_remove" : "set_add";
            if (!columns.find(change.column()).equals(target)) {
                throw Errors.unsupported(function + " of another column is not supported (" + change.position()
                        + "); write SET " + target.attribute().name() + " = " + function + "("
                        + target.attribute().name() + ", …)");
            }
            return new Change.Elements(target, operand(change.elements()), change.removal());
        }
    }

    /** A column, and what stands for it where it is missing. */
    private record Base(TypedColumn from, Optional<Operand> otherwise) {}

    private Base base(NewValue value) throws SQLException {
        if (value instanceof NewValue.OfColumn of) {
            return new Base(stored(of.column()), Optional.empty());
        }
        if (value instanceof NewValue.Coalesce coalesce) {
            return new Base(stored(coalesce.column()), notNull(operand(coalesce.otherwise())));
        }
        throw Errors.unsupported("SET takes no such expression (" + value.position()
                + "); write a column or COALESCE(column, value) here");
    }

    private Change.Part part(NewValue value) throws SQLException {
        boolean isValue = value instanceof NewValue.Of
                || (value instanceof NewValue.OfColumn of && excluded.isNamed(of.column()));
        if (isValue) {
            return new Change.Part(Optional.empty(), Optional.of(operand(value)));
        }
        Base base = base(value);
        return new Change.Part(Optional.of(base.from()), base.otherwise());
    }

    private Operand operand(NewValue value) throws SQLException {
        if (value instanceof NewValue.Of of) {
            return of.value();
        }
        if (value instanceof NewValue.OfColumn of && excluded.isNamed(of.column())) {
            return excluded.value(of.column());
        }
        throw Errors.unsupported("SET takes no such expression (" + value.position()
                + "); write a value here. A column stands first, as in n + ?");
    }

    private TypedColumn stored(ColumnRef ref) throws SQLException {
        if (excluded.isNamed(ref)) {
            throw Errors.unsupported("'" + ref + "' is a value, which stands after a column (" + ref.position()
                    + "); write n + EXCLUDED.n, COALESCE(n, EXCLUDED.n), or EXCLUDED.n alone");
        }
        return columns.find(ref);
    }

    /** COALESCE(column, NULL) is the column. */
    private static Optional<Operand> notNull(Operand operand) {
        return Optional.of(operand).filter(one -> !(one instanceof Operand.Literal literal) || literal.value() != null);
    }
}
