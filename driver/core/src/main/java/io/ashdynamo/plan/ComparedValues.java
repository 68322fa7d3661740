package io.ashdynamo.plan;

import java.util.stream.Stream;

/** The columns of a condition with the values that are of their types. */
final class ComparedValues implements Condition.Visitor<Stream<Assignment>, RuntimeException> {

    @Override
    public Stream<Assignment> truth(Condition.Truth truth) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> all(Condition.All all) {
        return all.terms().stream().flatMap(Condition::assignments);
    }

    @Override
    public Stream<Assignment> any(Condition.Any any) {
        return any.terms().stream().flatMap(Condition::assignments);
    }

    @Override
    public Stream<Assignment> compare(Condition.Compare compare) {
        return Stream.of(new Assignment(compare.column(), compare.value()));
    }

    @Override
    public Stream<Assignment> compareColumns(Condition.CompareColumns columns) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> compareSize(Condition.CompareSize size) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> oneOf(Condition.OneOf oneOf) {
        return oneOf.values().stream().map(value -> new Assignment(oneOf.column(), value));
    }

    @Override
    public Stream<Assignment> like(Condition.Like like) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> isNull(Condition.Null isNull) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> call(Condition.Call call) {
        return Stream.empty();
    }

    /** They stand in the conditions that it was made of. */
    @Override
    public Stream<Assignment> composed(Condition.Composed composed) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> live(Condition.Live live) {
        return Stream.empty();
    }
}
