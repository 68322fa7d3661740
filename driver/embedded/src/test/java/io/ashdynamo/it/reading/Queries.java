package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes random statements. */
final class Queries {

    private final Fields resource;
    private final Random random;
    private final Terms terms;
    private final List<Field> clean;

    private Queries(DataSet data, Random random) {
        this.random = random;
        this.resource = any(data.resources());
        this.terms = new Terms(resource, data, random);
        this.clean = resource.scalars().stream().filter(f -> !f.isMessy()).toList();
    }

    static Query random(DataSet data, Random random) {
        return new Queries(data, random).make();
    }

    private Query make() {
        Query query = random.nextInt(6) == 0 ? merged() : plain();
        query = query.with(new Readings(query, random).make());
        Selection selection = query.selection();
        boolean resumed =
                !selection.isCount() && selection.limit() > 0 && query.style().maxRows() == 0 && random.nextInt(3) == 0;
        return resumed ? query : query.with(query.style().once());
    }

    /** Several partitions in the order of their sort key. */
    private Query merged() {
        List<List<Field>> sorted = Stream.concat(
                        Stream.of(resource.keys()), resource.indexes().stream().map(index -> index.keys().stream()
                                .map(resource::field)
                                .toList()))
                .filter(keys -> keys.size() > 1)
                .toList();
        List<Field> keys = any(sorted);
        List<Selection.Direction> order = List.of(new Selection.Direction(random.nextBoolean(), Optional.empty()));
        Selection selection = selection(new ArrayList<>(List.of(keys.get(1))), order);
        Optional<Term> where = Optional.of(terms.merged(keys.get(0), keys.get(1)));
        return new Query(resource, selection, where, style(where, selection), Reading.PLAIN);
    }

    private Query plain() {
        Optional<Term> where = random.nextInt(15) == 0 ? Optional.empty() : Optional.of(terms.make(4));
        if (random.nextInt(6) == 0) {
            return count(where);
        }
        List<Field> columns = new ArrayList<>();
        List<Selection.Direction> order = random.nextInt(3) > 0 ? order(columns) : List.of();
        Selection selection = selection(columns, order);
        return new Query(resource, selection, where, style(where, selection), Reading.PLAIN);
    }

    /** A COUNT; of a SELECT with LIMIT or OFFSET, as tools write it, if it is one of all its rows. */
    private Query count(Optional<Term> where) {
        Selection rows = selection(new ArrayList<>(), List.of());
        boolean all = random.nextBoolean();
        String counted = all ? any(List.of("*", "1")) : any(rows.columns()).name();
        Selection count = new Selection(Optional.of(counted), rows.columns(), List.of(), -1, -1);
        Style style = style(where, count);
        boolean windowed = all && style.shape() == Style.Shape.WHOLE;
        return new Query(
                resource, windowed ? count.with(rows.limit(), rows.offset()) : count, where, style, Reading.PLAIN);
    }

    private List<Selection.Direction> order(List<Field> columns) {
        List<Selection.Direction> order = new ArrayList<>();
        List<Field> candidates = new ArrayList<>(random.nextBoolean() ? resource.columns() : resource.indexed());
        candidates.removeIf(Field::isMessy);
        candidates.addAll(resource.keys());
        for (int i = random.nextInt(3); i >= 0; i--) {
            Field by = any(candidates);
            if (!columns.contains(by)) {
                columns.add(by);
                boolean said = random.nextInt(3) == 0;
                order.add(new Selection.Direction(
                        random.nextBoolean(), said ? Optional.of(random.nextBoolean()) : Optional.empty()));
            }
        }
        boolean total = random.nextBoolean();
        for (Field key : resource.keys()) {
            if (total && !columns.contains(key)) {
                columns.add(key);
                order.add(new Selection.Direction(random.nextBoolean(), Optional.empty()));
            }
        }
        return order;
    }

    /** With the key, so that no two rows are equal, and some other columns and places. */
    private Selection selection(List<Field> columns, List<Selection.Direction> order) {
        Stream.concat(resource.keys().stream(), clean.stream().filter(f -> random.nextInt(12) == 0))
                .filter(f -> !columns.contains(f))
                .distinct()
                .forEach(columns::add);
        int limit = random.nextInt(3) == 0 ? random.nextInt(20) : -1;
        int offset = random.nextInt(5) == 0 ? random.nextInt(10) : -1;
        return new Selection(Optional.empty(), columns, order, limit, offset);
    }

    private Style style(Optional<Term> where, Selection selection) {
        Style.Shape shape = random.nextInt(3) > 0 ? Style.Shape.PLAIN : any(List.of(Style.Shape.values()));
        boolean split = shape != Style.Shape.SPLIT || where.isPresent();
        return new Style(
                split ? shape : Style.Shape.PLAIN,
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                !selection.isCount() && random.nextInt(12) == 0 ? 1 + random.nextInt(9) : 0,
                true);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
