package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link Condition} with its values. Made for one run of a statement. */
public sealed interface Filter {

    /** What is made of each kind of filter. */
    interface Visitor<R> {
        R truth(Truth truth);

        R and(And and);

        R or(Or or);

        R compare(Compare compare);

        R compareColumns(CompareColumns columns);

        R compareSize(CompareSize size);

        R oneOf(OneOf oneOf);

        R like(Like like);

        R isNull(Null isNull);

        R call(Call call);

        R live(Live live);
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** The columns it looks at. */
    Stream<TypedColumn> columns();

    /** One that looks at one column. */
    sealed interface Leaf extends Filter {
        /** The column. */
        TypedColumn column();

        @Override
        default Stream<TypedColumn> columns() {
            return Stream.of(column());
        }
    }

    /** Known without an item. */
    record Truth(boolean value) implements Filter {
        /** Every item. */
        public static final Filter TRUE = new Truth(true);

        /** No item. */
        public static final Filter FALSE = new Truth(false);

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return Stream.empty();
        }
    }

    /** All of them; at least two. */
    record And(List<Filter> terms) implements Filter {
        public And {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return terms.stream().flatMap(Filter::columns);
        }
    }

    /** Any of them; at least two. */
    record Or(List<Filter> terms) implements Filter {
        public Or {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return terms.stream().flatMap(Filter::columns);
        }
    }

    /** A column and a value. */
    record Compare(TypedColumn column, Comparator operator, DynamoValue value) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /** Two columns, of one stored type or one of any. */
    record CompareColumns(TypedColumn left, Comparator operator, TypedColumn right) implements Filter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compareColumns(this);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return Stream.of(left, right);
        }
    }

    /** A column's size and a number. */
    record CompareSize(TypedColumn column, Comparator operator, BigDecimal value) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compareSize(this);
        }
    }

    /** A column is one of these values, or if negated has a value that is none of them. */
    record OneOf(TypedColumn column, List<DynamoValue> values, boolean negated) implements Leaf {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /** A column's text matches, or if negated is a text that does not. */
    record Like(TypedColumn column, LikePattern pattern, boolean negated) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.like(this);
        }
    }

    /** A column is NULL, or if negated is not. */
    record Null(TypedColumn column, boolean negated) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isNull(this);
        }
    }

    /** A function of DynamoDB, or if negated its opposite. */
    record Call(Predicate.Function function, TypedColumn column, Optional<DynamoValue> argument, boolean negated)
            implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** An item has not expired. */
    record Live(TypedColumn column, long nowSeconds) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.live(this);
        }
    }

    /** The terms that must all be true. */
    default List<Filter> conjuncts() {
        return this instanceof And and
                ? and.terms().stream()
                        .flatMap(term -> term.conjuncts().stream())
                        .toList()
                : equals(Truth.TRUE) ? List.of() : List.of(this);
    }

    /** All of these, as simply as can be. */
    static Filter and(List<Filter> terms) {
        return join(terms, true);
    }

    /** Any of these, as simply as can be. */
    static Filter or(List<Filter> terms) {
        return join(terms, false);
    }

    private static Filter join(List<Filter> terms, boolean all) {
        List<Filter> open = new ArrayList<>();
        for (Filter term : terms) {
            if (term instanceof Truth truth) {
                if (truth.value() != all) {
                    return truth;
                }
            } else {
                open.add(term);
            }
        }
        if (open.isEmpty()) {
            return new Truth(all);
        }
        return open.size() == 1 ? open.get(0) : all ? new And(open) : new Or(open);
    }
}
