package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A random SELECT. */
record Query(Fields resource, Selection selection, Optional<Term> where, Style style, Reading reading) {

    /** As it is written for the driver. */
    Text forDriver() {
        return new QueryWriter(this).write(Optional.empty());
    }

    /** As it is written for the driver to go on after a token. */
    Text forDriver(String token) {
        return new QueryWriter(this).write(Optional.of(token));
    }

    /** As it is written for H2: all rows, of which {@link Rows} takes those of LIMIT and OFFSET. */
    Text forH2() {
        Text text = new Text(true).add("SELECT ");
        List<Field> columns = selection.columns();
        if (selection.isCount()) {
            String counted = selection.counted().get();
            text.add("COUNT(");
            if (counted.matches("[*1]")) {
                text.add(counted);
            } else {
                text.add(resource.field(counted));
            }
            text.add(")");
        } else {
            for (int i = 0; i < columns.size(); i++) {
                text.add(i == 0 ? "" : ", ").add(columns.get(i));
            }
        }
        text.add(" FROM " + resource.name());
        where.ifPresent(term -> term.write(text.add(" WHERE ")));
        for (int i = 0; i < selection.order().size() && !selection.isCount(); i++) {
            text.add(i == 0 ? " ORDER BY " : ", ")
                    .add(columns.get(i))
                    .add(selection.order().get(i).written(true));
        }
        return text;
    }

    /** Whether a forced index may lack rows, or is one that is never read consistently: then it must be refused. */
    boolean isIndexUnfit() {
        return reading.index()
                .filter(index -> (index.isGlobal() && reading.isConsistent())
                        || resource.sparse(index).stream().anyMatch(key -> !isNeeded(key)))
                .isPresent();
    }

    private boolean isNeeded(Field key) {
        boolean counted = selection.counted().filter(key.name()::equals).isPresent();
        return counted || where.filter(term -> term.needs(key, false)).isPresent();
    }

    Query with(Selection other) {
        return new Query(resource, other, where, style, reading);
    }

    Query with(Optional<Term> other) {
        return new Query(resource, selection, other, style, reading);
    }

    Query with(Style other) {
        return new Query(resource, selection, where, other, reading);
    }

    Query with(Reading other) {
        return new Query(resource, selection, where, style, other);
    }

    /** Statements that are one step smaller. */
    Stream<Query> smaller() {
        Stream<Query> lessWhere = where.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                                Stream.of(Optional.<Term>empty()),
                                where.get().smaller().map(Optional::of))
                        .map(this::with);
        Stream<Query> plainer = Stream.of(
                        Style.PLAIN, style.only(Style.Shape.PLAIN), style.only(style.shape()), style.once())
                .filter(less -> !less.equals(style) && (!isCountOfSome() || less.shape() == style.shape()))
                .map(this::with);
        Stream<Query> freer = Stream.of(Reading.PLAIN, reading.onlyIndex(), reading.withoutIndex(), reading.calm())
                .filter(less -> !less.equals(reading))
                .map(this::with);
        return Stream.of(plainer, freer, lessSelected(), lessWhere).flatMap(queries -> queries);
    }

    private Stream<Query> lessSelected() {
        List<Selection> less = new ArrayList<>();
        if (selection.limit() >= 0) {
            less.add(selection.with(-1, selection.offset()));
        }
        if (selection.offset() >= 0) {
            less.add(selection.with(selection.limit(), -1));
        }
        List<Selection.Direction> order = selection.order();
        if (!order.isEmpty()) {
            less.add(selection.with(order.subList(0, order.size() - 1)));
        } else if (!selection.isCount()
                && selection.columns().size() > resource.keys().size()) {
            less.add(selection.of(resource.keys()));
        }
        return less.stream()
                .filter(one -> !style.resumed() || one.limit() == selection.limit())
                .map(this::with);
    }

    /** Of rows that LIMIT and OFFSET have chosen: only a SELECT in FROM can say so. */
    private boolean isCountOfSome() {
        return selection.isCount() && (selection.limit() >= 0 || selection.offset() >= 0);
    }
}
